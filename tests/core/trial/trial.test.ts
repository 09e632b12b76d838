import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, type PlanContent, planOf } from '../../../src/core/run/plan.ts';
import { figureOf, projectPlan } from '../../../src/core/run/projection.ts';
import { type Contents, type Target, trialOf } from '../../../src/core/trial/trial.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { graphOf, POUNDS, told, worked, year } from '../../support/lines.ts';

/** What projecting the whole plan with other contents gives: what a trial must give too. */
function projectedWith(plan: Plan, contents: Contents, targets: readonly Target[]) {
  const lines = plan.lines.map((line, i) => ({ ...line, content: contents.get(i) ?? line.content }));
  const projection = projectPlan({ ...plan, lines });
  return targets.map(({ line, period }) => figureOf(projection, line, period));
}

function given(values: readonly (number | null)[], months: number): PlanContent {
  return {
    kind: 'given',
    values: Array.from({ length: months }, (_, m) => values[m % values.length] ?? null),
    basis: Array.from({ length: months }, () => 16),
  };
}

describe('a trial', () => {
  const plan = planOf(
    graphOf([
      told('a.people', [100], { unit: 'people', rollup: 'stock' }),
      told('a.price', [3], { unit: 'GBP/people' }),
      worked('a.cost', 'a.people * a.price', POUNDS),
      worked('a.so_far', 'prev(a.so_far, 1, 0) + a.cost', { unit: 'GBP', rollup: 'stock' }),
      told('a.other', [7], POUNDS),
      worked('a.all', 'total("a.cost", "unit!=x") + a.other', POUNDS),
      worked('a.aside', 'a.other * 2', POUNDS),
    ]),
  );
  const at = (name: string): number => plan.lines.findIndex((line) => line.name === name);
  const targets = [
    { line: at('a.all'), period: year(0) },
    { line: at('a.so_far'), period: year(1) },
  ];
  const trial = trialOf(plan, targets);

  it('gives the figures of the plan when nothing is changed, before and after other things were tried', () => {
    const before = trial.run().figures.map((f) => f.value);
    expect(before).toEqual([12 * 307, 24 * 300]);
    trial.run(new Map([[at('a.people'), given([50], 24)]]));
    expect(trial.run().figures.map((f) => f.value)).toEqual(before);
  });

  it('says what its targets need', () => {
    expect(trial.reaches(at('a.price'))).toBe(true);
    expect(trial.reaches(at('a.aside'))).toBe(false);
  });

  it('works out a formula that takes the place of a figure, in the order that it then needs', () => {
    const twice: PlanContent = {
      kind: 'formula',
      code: {
        op: 'binary',
        operator: '*',
        left: { op: 'line', line: at('a.aside') },
        right: { op: 'number', value: 0.5 },
      },
      basis: 16,
    };
    const contents = new Map([[at('a.people'), twice]]);
    const other = trialOf(plan, targets, [contents]);
    expect(other.reaches(at('a.aside'))).toBe(true);
    expect(other.run(contents).figures.map((f) => f.value)).toEqual([12 * (21 + 7), 24 * 21]);
  });

  it('refuses formulas that need each other in one month', () => {
    const circle: PlanContent = { kind: 'formula', code: { op: 'line', line: at('a.cost') }, basis: 16 };
    const contents = new Map([[at('a.people'), circle]]);
    expect(() => trialOf(plan, targets, [contents]).run(contents)).toThrow(
      'These formulas cannot stand together, for they need each other in one month: a.people -> a.cost',
    );
  });

  it('tells of a figure that cannot be worked out, in that run alone', () => {
    const lines = [
      told('b.money', [100], POUNDS),
      told('b.people', [4], { unit: 'people', rollup: 'stock' }),
      worked('b.each', 'b.money / b.people', { unit: 'GBP/people' }),
    ];
    const each = trialOf(planOf(graphOf(lines)), [{ line: 2, period: year(0) }]);
    const none = each.run(new Map([[1, given([0], 24)]]));
    expect(none.figures[0]?.value).toBe('unknown');
    expect(none.faults.map((f) => f.what)).toEqual(['A figure is divided by nought.']);
    expect(each.run().faults).toEqual([]);
    expect(each.run().figures[0]?.value).toBe(300);
  });
});

describe.each(['worcestershire', 'southwark', 'dorset', 'lancashire-south-cumbria'])('on %s', (model) => {
  const loaded = loadModel(ROOT, model);
  const scenario = Object.keys(loaded.model.file.scenarios).at(-1) ?? 'plan';
  const plan = planOf(loadScenario(loaded, scenario));
  const inputs = plan.lines.flatMap((line, i) =>
    line.content.kind === 'given' && line.rollup !== 'profile' && line.unit !== 'date' ? [i] : [],
  );
  const worked = plan.lines.flatMap((line, i) => (line.content.kind === 'formula' ? [i] : []));

  it('a trial gives the same bits as projecting everything, with the same lines unknown', () => {
    const few = fc.uniqueArray(fc.nat(worked.length - 1), { minLength: 1, maxLength: 8 });
    const values = fc.array(fc.oneof(fc.double({ min: 0, max: 2, noNaN: true }), fc.constant(null)), {
      minLength: 1,
      maxLength: 3,
    });
    const changes = fc.array(fc.tuple(fc.nat(inputs.length - 1), values), { maxLength: 6 });
    fc.assert(
      fc.property(few, fc.array(changes, { minLength: 1, maxLength: 3 }), (picked, runs) => {
        const targets = picked.map((i) => ({
          line: worked[i] ?? 0,
          period: year(plan.calendar.years.length - 1),
        }));
        const trial = trialOf(plan, targets);
        for (const run of runs) {
          const contents = new Map(run.map(([i, v]) => [inputs[i] ?? 0, given(v, plan.calendar.months)]));
          expect(trial.run(contents).figures).toEqual(projectedWith(plan, contents, targets));
        }
      }),
      { numRuns: 40 },
    );
  });
});
