import { describe, expect, it } from 'vitest';
import { compareSides } from '../../../src/core/compare/compare.ts';
import { sideOf } from '../../../src/core/compare/side.ts';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { ProblemsError } from '../../../src/core/problem/problem.ts';
import { year } from '../../support/lines.ts';
import { modelOf } from '../../support/models.ts';
import { causesBetween, effectsOf, penniesOff, waterfallBetween } from './sides.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '10' };
const assumed = { kind: 'assumed', reason: 'a guess' };
const flow = { unit: 'GBP', rollup: 'flow' };
const about = { title: 'A scenario', about: 'A test.' };
const counted = { tags: { part: 'yes' } };

const given = (name: string, label: string, value: number, more: object = counted) => ({
  ...flow,
  name,
  label,
  input: { value, source: stated },
  ...more,
});
const total = { ...flow, name: 'own.total', label: 'Total', formula: 'total("part=yes")' };
const rest = given('own.rest', 'Rest', 50);

function version(lines: readonly object[], more: object = {}) {
  return modelOf({ lines, scenarios: { plan: about }, ...more });
}

describe('last month and this month', () => {
  // A scheme of £10 a month has gone, one of 4 people at £5 has come, and the rest costs £52.
  const earlier = version([given('own.old', 'Old scheme', 10), rest, total]);
  const later = version([
    given('own.rest', 'Rest', 52),
    {
      name: 'own.new.people',
      label: 'New scheme: people',
      unit: 'people',
      rollup: 'stock',
      input: { value: 4, source: stated },
    },
    {
      name: 'own.new.price',
      label: 'New scheme: price',
      unit: 'GBP/people',
      rollup: 'level',
      input: { value: 5, source: stated },
    },
    { ...flow, name: 'own.new', label: 'New scheme', formula: 'own.new.people * own.new.price', ...counted },
    total,
  ]);
  const asked = { line: 'own.total', period: year(0) };

  it('what is gone, what has changed and what is new are causes, the lines of the new scheme as one', () => {
    const waterfall = waterfallBetween(later, ['plan', 'plan'], asked, earlier);
    expect([waterfall.start, waterfall.end]).toEqual([720, 864]);
    expect(effectsOf(waterfall)).toEqual([
      ['Old scheme', -120],
      ['Rest', 24],
      ['New scheme', 240],
      ['interaction', 0],
    ]);
    expect(waterfall.rows).toMatchObject([
      { does: 'gone from the model', before: '£10', after: null, scenario: null },
      { does: 'changed in the model', before: '£50', after: '£52' },
      { does: 'new in the model', lines: ['own.new.people', 'own.new.price', 'own.new'] },
    ]);
  });

  it('line by line, the lines of the new scheme do nothing alone: all of it is interaction', () => {
    const waterfall = waterfallBetween(later, ['plan', 'plan'], { ...asked, causes: 'line' }, earlier);
    expect(waterfall.rows.map((row) => row.effect)).toEqual([-120, 24, 0, 0, 0]);
    expect(waterfall.interaction).toBe(240);
    expect(penniesOff(waterfall)).toBe(0);
  });

  it('a total whose formula names the new line goes with it', () => {
    const plain = (formula: string, lines: readonly object[]) =>
      version([...lines, { ...flow, name: 'own.sum', label: 'Sum', formula }]);
    const more = given('own.more', 'More', 7);
    const { rows } = waterfallBetween(
      plain('own.rest + own.more', [rest, more]),
      ['plan', 'plan'],
      { line: 'own.sum', period: year(0) },
      plain('own.rest + 0 * own.rest', [rest]),
    );
    expect(rows).toMatchObject([{ label: 'More', lines: ['own.sum', 'own.more'], effect: 84 }]);
  });

  it('lists a line that one side does not have as such', () => {
    const { answer } = compareSides(sideOf(earlier, 'plan'), sideOf(later, 'plan'), { period: year(0) });
    if (answer.kind !== 'lines') throw new Error(answer.kind);
    const told = answer.lines.map(({ name, before, after, difference }) => [
      name,
      before?.value ?? null,
      after?.value ?? null,
      difference,
    ]);
    expect(told).toEqual([
      ['own.total', 720, 864, 144],
      ['own.rest', 600, 624, 24],
      ['own.old', 120, null, null],
      ['own.new', null, 240, null],
      ['own.new.people', null, 4, null],
      ['own.new.price', null, 5, null],
    ]);
  });
});

describe('a scenario of both versions', () => {
  const versionWith = (spend: number, by: number) =>
    modelOf({
      lines: [given('own.spend', 'Spend', spend)],
      scenarios: { plan: about, x: { ...about, scale: { 'own.spend': { by, reason: `times ${by}` } } } },
    });

  it('whose entry is the same: the model has changed', () => {
    const { rows } = waterfallBetween(
      versionWith(12, 2),
      ['x', 'x'],
      { line: 'own.spend', period: year(0) },
      versionWith(10, 2),
    );
    expect(rows).toMatchObject([{ does: 'changed in the model', scenario: null, effect: 48 }]);
  });

  it('whose entry is another: the scenario has changed', () => {
    const { rows } = waterfallBetween(
      versionWith(10, 3),
      ['x', 'x'],
      { line: 'own.spend', period: year(0) },
      versionWith(10, 2),
    );
    expect(rows).toMatchObject([{ does: 'scaled', scenario: 'x', reason: 'times 3', effect: 120 }]);
  });
});

describe('other months', () => {
  it('the shorter one is run on, and every year of the longer one is told', () => {
    const model = modelOf({
      lines: [given('own.spend', 'Spend', 10)],
      scenarios: {
        plan: about,
        on: { ...about, project_to: '2012/13', set: { 'own.spend': { value: 11, source: assumed } } },
      },
    });
    const { before, after, answer } = compareSides(sideOf(model, 'plan'), sideOf(model, 'on'), {
      line: 'own.spend',
      period: year(3),
    });
    if (answer.kind !== 'causes') throw new Error(answer.kind);
    expect([before.runOn, after.runOn]).toEqual([true, false]);
    expect(answer.years.map((y) => [y.period, y.difference])).toEqual([
      ['2009/10', 12],
      ['2010/11', 12],
      ['2011/12', 12],
      ['2012/13', 12],
    ]);
    expect(answer.waterfall).toMatchObject({ start: 120, rows: [{ effect: 12 }], end: 132 });
  });

  it('that begin in another month cannot be set side by side', () => {
    const later = version([rest, total], { window: '2010/11', base_year: '2010/11' });
    expect(() => causesBetween(later, ['plan', 'plan'], {}, version([rest, total]))).toThrow(
      new CallError(
        'plan begins in 2009-04 and plan in 2010-04, so their months cannot be set side by side. Compare versions that begin in the same month.',
      ),
    );
  });
});

describe('versions that cannot be compared', () => {
  const one = version([rest, total]);

  it('a line in another unit, or rolled up otherwise', () => {
    const people = version([{ ...rest, unit: 'people', tags: {} }, given('own.more', 'More', 1), total]);
    expect(() => causesBetween(people, ['plan', 'plan'], {}, one)).toThrow(
      new CallError(
        '"own.rest" is in GBP in plan and in people in plan, so the two cannot be compared. Give the line another name in one of them.',
      ),
    );
    const level = version([{ ...rest, rollup: 'level' }]);
    expect(() => causesBetween(level, ['plan', 'plan'], {}, one)).toThrow(
      '"own.rest" is a flow in plan and a level in plan, so the two cannot be compared.',
    );
  });

  it('a line that only one has, or neither', () => {
    const more = version([rest, given('own.more', 'More', 1), total]);
    expect(() => causesBetween(more, ['plan', 'plan'], { line: 'own.more' }, one)).toThrow(
      '"own.more" is there in plan only, so there is nothing to compare it with in plan. Name a line that both have, such as a total that it is part of.',
    );
    expect(() => causesBetween(more, ['plan', 'plan'], { line: 'own.mor' }, one)).toThrow(
      'There is no line "own.mor" to compare. Lines with it in their name: own.more.',
    );
  });

  it('a scenario that is not there, or cannot be built', () => {
    expect(() => sideOf(one, 'plam')).toThrow(
      new CallError('There is no scenario "plam". Did you mean "plan"?'),
    );
    const broken = version([{ ...flow, name: 'own.a', label: 'A', formula: 'own.b' }]);
    expect(() => sideOf(broken, 'plan')).toThrow(ProblemsError);
  });
});
