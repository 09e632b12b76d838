import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftLines, graphOfLines, type Model } from '../../../src/core/model/model.ts';
import { type ScenarioInput, scenarioSchema } from '../../../src/core/model/model-schema.ts';
import type { Decisions } from '../../../src/core/optimise/choice.ts';
import { chosenScenario } from '../../../src/core/optimise/chosen-scenario.ts';
import { engineOf } from '../../../src/core/optimise/engine.ts';
import { amountOf } from '../../../src/core/optimise/form.ts';
import { isInOrder, isKept } from '../../../src/core/optimise/judge.ts';
import type { Question } from '../../../src/core/optimise/question.ts';
import { everyPlan } from '../../../src/core/optimise/whole-search.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { figureOf, type Projection, projectPlan } from '../../../src/core/run/projection.ts';
import {
  answerOf,
  date,
  formula,
  input,
  modelAsking,
  off,
  PEOPLE,
  questionIn,
} from '../../support/optimise.ts';

function projectedAs(model: Model, scenario: ScenarioInput): Projection {
  const { graph, problems } = graphOfLines(model, draftLines(model, 'plan', scenarioSchema.parse(scenario)));
  expect(problems).toEqual([]);
  return projectPlan(planOf(graph));
}

/** The figures of a plan by writing it as a scenario and projecting all of it. */
function bruteFigures(model: Model, question: Question, decisions: Decisions): readonly number[] {
  const projection = projectedAs(model, chosenScenario(question, decisions));
  return question.targets.map(({ line, period }) => Number(figureOf(projection, line, period).value));
}

function keeps({ limits, choices }: Question, decisions: Decisions, figures: readonly number[]): boolean {
  const ordered = choices.every(({ after }, c) =>
    after.every(({ choice }) => isInOrder(choices, decisions, c, choice)),
  );
  return ordered && limits.every((limit) => isKept(limit, figures));
}

/** The best that any plan brings, every one projected in full; undefined when none keeps to the limits. */
function bruteBest(model: Model, question: Question): number | undefined {
  let best: number | undefined;
  for (const decisions of everyPlan(question.choices)) {
    const figures = bruteFigures(model, question, decisions);
    if (!keeps(question, decisions, figures)) continue;
    const value = amountOf(question.objective.form, figures);
    if (best === undefined || value > best) best = value;
  }
  return best;
}

interface Scheme {
  readonly cost: number;
  readonly people: number;
  readonly must: boolean;
  readonly starts: boolean;
  readonly ordered: boolean;
}

const scheme: fc.Arbitrary<Scheme> = fc.record({
  cost: fc.integer({ min: 1, max: 90 }),
  people: fc.integer({ min: 0, max: 50 }),
  must: fc.boolean(),
  starts: fc.boolean(),
  ordered: fc.boolean(),
});

/** Schemes with costs and people; one of the costs may be held down by a pool, so that nothing adds up. */
function schemesModel(schemes: readonly Scheme[], money: number, pool: number | undefined): Model {
  const names = schemes.map((_, i) => `s${i}`);
  const lines = schemes.flatMap((s, i) => [
    date(`s${i}.start`, '2009-04'),
    input(`s${i}.cost_of_month`, s.cost),
    input(`s${i}.people_of_month`, s.people, PEOPLE),
    formula(`s${i}.cost`, `if(from(s${i}.start), s${i}.cost_of_month, 0)`),
    formula(`s${i}.people`, `if(from(s${i}.start), s${i}.people_of_month, 0)`, PEOPLE),
  ]);
  const sum = (what: string) => names.map((n) => `${n}.${what}`).join(' + ');
  const reached =
    pool === undefined ? sum('people') : `min(${sum('people')}, (${sum('cost')}) * pool.people)`;
  const choices = Object.fromEntries(
    schemes.map((s, i) => [
      `s${i}`,
      {
        label: `S${i}`,
        ...(s.must && s.starts ? {} : { out: off(`s${i}.cost_of_month`, `s${i}.people_of_month`) }),
        ...(s.starts ? { start: { input: `s${i}.start`, from: '2009-04', to: '2010-02', every: 5 } } : {}),
        ...(s.ordered && i > 0 ? { after: { [`s${i - 1}`]: 0 } } : {}),
      },
    ]),
  );
  return modelAsking(
    [
      ...lines,
      input('pool.people', pool ?? 0, { unit: 'people/GBP', rollup: 'level' }),
      formula('all.cost', sum('cost')),
      formula('all.people', reached, PEOPLE),
    ],
    {
      maximise: [{ line: 'all.people' }],
      choices,
      limits: { money: { label: 'Money', line: 'all.cost', at_most: money } },
    },
  );
}

describe('on small models the answer is that of projecting every plan', () => {
  const small = fc.array(scheme, { minLength: 1, maxLength: 3 });

  it.each([
    ['where all adds up', fc.constant(undefined)],
    ['where it does not', fc.double({ min: 0.2, max: 1.5, noNaN: true })],
  ])('%s', (_, pool) => {
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 2000 }), pool, (schemes, money, people) => {
        const model = schemesModel(schemes, money, people);
        const best = bruteBest(model, questionIn(model));
        if (best === undefined) {
          expect(() => answerOf(model)).toThrow('No plan keeps to all');
          return;
        }
        const answer = answerOf(model);
        expect(answer.objective.value).toBeCloseTo(best, 6);
        const rows = annualRows(projectedAs(model, answer.scenario));
        const shown = rows.find((row) => row.line === 'all.people')?.value;
        expect(Number(shown)).toBeCloseTo(answer.objective.value, 9);
        expect(rows.find((row) => row.line === 'all.cost')?.value).toBe(answer.limits[0]?.used.toFixed(2));
      }),
      { numRuns: 20 },
    );
  });
});

describe('on a question of middle size', () => {
  // Six services: each may be left out, starts in one of eight months, and has one of six sizes: 49^6 plans.
  const services = [0, 1, 2, 3, 4, 5];
  const prices = [310, 270, 450, 390, 520, 240];
  const lines = services.flatMap((i) => [
    date(`s${i}.start`, '2009-04'),
    input(`s${i}.yearly`, 0, { rollup: 'level' }),
    input(`s${i}.price`, prices[i] ?? 1, { unit: 'GBP/people', rollup: 'level' }),
    formula(`s${i}.cost`, `if(from(s${i}.start), s${i}.yearly / 12, 0)`),
    formula(`s${i}.people`, `s${i}.cost / s${i}.price`, PEOPLE),
  ]);
  const sum = (what: string) => services.map((i) => `s${i}.${what}`).join(' + ');
  const model = modelAsking(
    [...lines, formula('all.cost', sum('cost')), formula('all.people', sum('people'), PEOPLE)],
    {
      maximise: [{ line: 'all.people' }],
      choices: Object.fromEntries(
        services.map((i) => [
          `s${i}`,
          {
            label: `S${i}`,
            out: off(`s${i}.cost`),
            start: { input: `s${i}.start`, from: '2009-04', to: '2011-01', every: 3 },
            size: { input: `s${i}.yearly`, least: 30000, most: 180000, step: 30000 },
            ...(i === 5 ? { after: { s2: 6 } } : {}),
          },
        ]),
      ),
      limits: {
        money: { label: 'Money', line: 'all.cost', at_most: 633333, periods: ['2009/10'] },
        rise: { label: 'Rise', line: 'all.cost', most_change: 427500, periods: ['2010/11'] },
      },
    },
    { window: '2009/10-2010/11' },
  );

  it('none of 10,000 plans at random that keep to the limits beats the answer', () => {
    const question = questionIn(model);
    const engine = engineOf(question);
    const answer = answerOf(model);
    expect(answer.method.kind).toBe('linear');
    const decision = fc.oneof(
      { weight: 1, arbitrary: fc.constant({ way: 0 }) },
      {
        weight: 2,
        arbitrary: fc.record({
          way: fc.integer({ min: 1, max: 8 }),
          size: fc.integer({ min: 1, max: 6 }).map((k) => 30000 * k),
        }),
      },
    );
    const plan = fc.tuple(...services.map(() => decision));
    let kept = 0;
    let best = 0;
    for (let seed = 1; kept < 10_000; seed++)
      for (const decisions of fc.sample(plan, { numRuns: 5000, seed })) {
        const figures = engine.figuresOf(decisions);
        if (!keeps(question, decisions, figures)) continue;
        kept += 1;
        best = Math.max(best, amountOf(question.objective.form, figures));
      }
    expect(kept).toBeGreaterThanOrEqual(10_000);
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThanOrEqual(answer.objective.value + 1e-6);
  });
});
