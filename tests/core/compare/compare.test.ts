import { describe, expect, it } from 'vitest';
import { METHODS } from '../../../src/core/compare/attribute.ts';
import { byCause, USUAL_WAY } from '../../../src/core/compare/by-cause.ts';
import { compareSides, compareWith, type Question } from '../../../src/core/compare/compare.ts';
import { comparisonOf } from '../../../src/core/compare/comparison.ts';
import { sideOf } from '../../../src/core/compare/side.ts';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { loadModel } from '../../../src/shell/model-file/load-model.ts';
import { resultsOf, yearsOf } from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';
import { year } from '../../support/lines.ts';
import { penniesOff } from './sides.ts';

function shipped(model: string, before: string, after: string) {
  const { model: loaded } = loadModel(ROOT, model);
  return comparisonOf(sideOf(loaded, before), sideOf(loaded, after));
}

const late = shipped('worcestershire', 'recycle', 'recycle_late');

describe('two scenarios', () => {
  it('that are one and the same do not differ', () => {
    const { model } = loadModel(ROOT, 'worcestershire');
    const { answer } = compareSides(sideOf(model, 'recycle'), sideOf(model, 'recycle'));
    expect(answer).toEqual({ kind: 'lines', period: '2011/12', lines: [], otherYears: [] });
  });

  it('list what differs, the largest pounds first, then other units, and what differs in other years only', () => {
    const { answer } = compareWith(late);
    if (answer.kind !== 'lines') throw new Error(answer.kind);
    const [first] = answer.lines;
    // The service for £240,000 a year starts in September in place of April: 5 of 12 months fall out.
    expect([first?.name, first?.difference]).toEqual([
      'reinvestment.placements.to.specialist_provision.ask',
      -100_000,
    ]);
    const pounds = answer.lines.flatMap(({ unit, difference }) =>
      unit === 'GBP' && difference !== null ? [Math.abs(difference)] : [],
    );
    expect(pounds).toEqual([...pounds].sort((a, b) => b - a));
    const others = answer.lines.slice(pounds.length).map((line) => line.unit);
    expect(others).toContain('date');
    expect(others).not.toContain('GBP');
    expect(answer.otherYears).toEqual([
      { line: 'checkpoints.specialist_provision.passed', years: ['2010/11'] },
    ]);
  });

  it('answer with plain data, so that a page can be given it', () => {
    for (const question of [{}, { line: 'tiers.t4.spend' }, { line: 'tiers.t4.spend', by: 'funder' }]) {
      const compared = compareWith(late, question);
      expect(JSON.parse(JSON.stringify(compared))).toEqual(compared);
    }
  });

  it('say what the slip of the business case does, with the figures of the results', () => {
    const line = 'reinvestment.placements.to.specialist_provision.ask';
    const { figure, waterfall } = byCause(late, line, year(2), USUAL_WAY);
    const { of } = resultsOf('worcestershire');
    const printed = ['recycle', 'recycle_late'].map((scenario) =>
      Number(yearsOf(of(scenario), line)[2]?.[0]),
    );
    expect([figure.before.value, figure.after.value]).toEqual(printed);
    expect(waterfall?.rows).toMatchObject([
      { does: 'delayed', before: '2011-03', after: '2011-09', effect: -100_000 },
    ]);
  });
});

describe.each([
  ['worcestershire', 'recycle', 'recycle_late'],
  ['southwark', 'split', 'slip'],
  ['dorset', 'self_financing', 'agreed_late'],
  ['lancashire-south-cumbria', 'core_offer', 'slip'],
])('on %s, %s to %s', (model, before, after) => {
  it('every waterfall of pounds that differ adds up to the penny, by every method', () => {
    const comparison = shipped(model, before, after);
    const period = year(model === 'lancashire-south-cumbria' ? 2 : comparison.calendar.years.length - 1);
    const { answer } = compareWith(comparison, { period });
    if (answer.kind !== 'lines') throw new Error(answer.kind);
    const lines = answer.lines.filter(({ unit, difference }) => unit === 'GBP' && difference !== null);
    expect(lines.length).toBeGreaterThan(5);
    lines.slice(0, 12).forEach(({ name, difference }, i) => {
      const method = METHODS[i % METHODS.length] ?? 'in-order';
      const { waterfall } = byCause(comparison, name, period, { ...USUAL_WAY, method });
      if (waterfall === null) throw new Error(`no waterfall of ${name}`);
      expect(penniesOff(waterfall), name).toBe(0);
      expect(Math.round((waterfall.end - waterfall.start) * 100)).toBe(Math.round((difference ?? 0) * 100));
    });
  });
});

describe('a question that cannot be answered', () => {
  const line = 'investment.total.new';
  const cases: readonly (readonly [Question, string])[] = [
    [
      { line: 'investment.total.nw' },
      'There is no line "investment.total.nw" to compare. Did you mean "investment.total.new"?',
    ],
    [{ method: 'shapley' }, '--method needs a line: name one with --line, such as a total.'],
    [{ by: 'funder', seed: 1 }, '--by and --seed need a line: name one with --line, such as a total.'],
    [{ line, method: 'shaply' }, 'There is no method "shaply". Did you mean "shapley"?'],
    [{ line, method: 'x' }, 'There is no method "x". There are: one-at-a-time, in-order, shapley.'],
    [{ line, causes: 'scenarios' }, 'Causes cannot be told by "scenarios". Did you mean "scenario"?'],
    [
      { line, samples: 100 },
      'Only the method shapley draws orders: add --method shapley, or leave out --samples and --seed.',
    ],
    [{ line, method: 'shapley', samples: 3 }, '--samples must be a whole number from 4 to 1000000.'],
    [{ line, method: 'shapley', seed: 1.5 }, '--seed must be a whole number from 0 to 1000000.'],
    [
      { line, by: 'funder', method: 'shapley' },
      'The parts of a line by funder need no --method. Leave out either --by or --method.',
    ],
  ];
  it.each(cases)('%j', (question, said) => {
    expect(() => compareWith(late, question)).toThrow(new CallError(said));
  });
});
