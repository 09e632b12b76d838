import { describe, expect, it } from 'vitest';
import { reinvestment } from '../../../src/core/components/reinvestment/reinvestment.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { complaints, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';
import {
  type Pool,
  poolLines,
  poolSettings,
  pounds,
  runPool,
  source,
  toldLines,
} from './reinvestment-pools.ts';

/** What is wrong with some pools by name, as a person reads it. */
function said(pools: Readonly<Record<string, object>>, effects: object = {}): readonly string[] {
  return built(reinvestment, { pools, effects }).problems.map(printProblem);
}

function settings(pool: Pool, more: object = {}): object {
  return { ...(poolSettings(pool) as object), ...more };
}

describe('names in pools', () => {
  it('a funder that is not there is told with the nearest', () => {
    expect(said({ x: settings({}, { funder: 'council_' }) })).toEqual([
      'model.yaml: "council_" is not known. Did you mean "council"?',
    ]);
  });

  it('the funder of an effect too', () => {
    const effect = {
      label: 'E',
      of: 'own.x',
      lag: 1,
      profile: { profile: [1], source },
      on: { value: 0, source },
    };
    expect(said({}, { e: { ...effect, funder: 'pcts' } })).toEqual([
      'model.yaml: "pcts" is not known. Did you mean "pct"?',
    ]);
    expect(said({}, { e: { ...effect, funder: 'pct' } })).toEqual([]);
  });

  it.each(['effect', 'total', 'funder'])('no pool is called %s', (ref) => {
    expect(said({ [ref]: settings({}) })).toEqual([
      `model.yaml: "${ref}" is kept for other lines. Give the pool another short name.`,
    ]);
  });

  it.each(['banked', 'returned'])('no programme is called %s', (ref) => {
    expect(said({ x: settings({ programmes: { [ref]: { ask: 5 } } }) })).toEqual([
      `model.yaml: "${ref}" is kept for what is ${ref}. Give it another short name.`,
    ]);
  });

  it('bridge funding and a release have different names', () => {
    const both = settings({ releases: { loan: { months: [1] } }, bridge: { loan: [1] } });
    expect(said({ x: both })).toEqual([
      'model.yaml: "loan" is a release already. Give it another short name.',
    ]);
  });

  it('a line that is not there is told where the pool names it', () => {
    const lines = poolLines({ releases: { beds: { months: [1] } } }).filter(
      (line) => line.name !== 'save.beds',
    );
    expect(complaints(lines)[0]).toContain(
      'model.yaml, line reinvestment.pct.from.beds: There is no line "save.beds".',
    );
  });
});

describe('what a pool is told', () => {
  it.each([
    [
      { banked: 1.2 },
      '1.2 cannot be right for "The pool: share that leaves the system". Write a share from 0 to 1, such as 0.1 for 10 %.',
    ],
    [
      { programmes: { care: { ask: -5 } } },
      '-5 cannot be right for "The pool: cost of care in a full year". Write 0 or more.',
    ],
  ])('%j is refused', (pool, what) => {
    const lines = [
      ...toldLines(pool),
      ...built(reinvestment, { pools: { pct: settings({ ...pool }) } }).lines,
    ];
    expect(complaints(lines).map((text) => text.replace(/^.*?: /, ''))).toEqual([what]);
  });

  it('a release that is not a sum of pounds by month is refused', () => {
    const pool = settings({}, { releases: { beds: { label: 'beds', line: 'own.people' } } });
    const lines = built(reinvestment, { pools: { pct: pool } }).lines;
    expect(complaints([told('own.people', [3], { unit: 'people', rollup: 'level' }), ...lines])[0]).toContain(
      'line reinvestment.pct.from.beds: The formula is in people, but the line is in GBP.',
    );
  });
});

describe('what is not known', () => {
  it('leaves the pool unknown from its month on, and the total of all pools a known part', () => {
    const pools = {
      pct: settings({ releases: { beds: { months: [100, null] } } }),
      other: settings({}, { releases: { drugs: { label: 'drugs', line: 'own.drugs' } } }),
    };
    const lines = [told('save.beds', [100, null], POUNDS), told('own.drugs', [50], POUNDS)];
    const projection = runLines([...lines, ...built(reinvestment, { pools }).lines]);
    expect(pounds(projection, 'closing').slice(0, 3)).toEqual([100, Number.NaN, Number.NaN]);
    expect(shown(projection, 'reinvestment.total.released', year(0))).toEqual({
      value: 700,
      status: 'at_least',
      unknown: 1,
    });
    expect(shown(projection, 'reinvestment.total.released', year(1))).toEqual({
      value: 600,
      status: 'at_least',
      unknown: 1,
    });
  });

  it('a programme of unknown cost leaves those before it known in its first month, and then nothing of the pool', () => {
    const projection = runPool({
      releases: { beds: { months: [300] } },
      programmes: { first: { ask: 1200 }, second: { ask: 'unknown', start: 1 }, third: { ask: 1200 } },
    });
    expect(pounds(projection, 'to.third').slice(0, 2)).toEqual([100, Number.NaN]);
    expect(pounds(projection, 'to.first').slice(0, 3)).toEqual([100, 100, Number.NaN]);
    expect(pounds(projection, 'to.first.ask').slice(0, 3)).toEqual([100, 100, 100]);
  });
});

describe('totals of pools', () => {
  const pools = {
    mine: settings(
      { programmes: { care: { ask: 1200 } } },
      { releases: { a: { label: 'a', line: 'own.a' } }, banked: { value: 0.5, source } },
    ),
    yours: settings(
      {},
      { funder: 'council', releases: { b: { label: 'b', line: 'own.b' } }, year_end: 'return' },
    ),
  };
  const projection = runLines([
    told('own.a', [400], POUNDS),
    told('own.b', [200], POUNDS),
    ...built(reinvestment, { pools }).lines,
  ]);

  it.each([
    ['total.released', 7200],
    ['total.banked', 2400],
    ['total.reinvested', 1200],
    ['total.returned', 2400],
    ['total.closing', 1200],
    ['funder.pct.released', 4800],
    ['funder.pct.closing', 1200],
    ['funder.council.released', 2400],
    ['funder.council.returned', 2400],
    ['funder.council.closing', 0],
  ])('reinvestment.%s is %s', (name, value) => {
    expect(shown(projection, `reinvestment.${name}`, year(0)).value).toBe(value);
  });
});

describe('pools of a funder that is part of a larger body', () => {
  it('add up to those of the body, its own apart', () => {
    const pools = {
      mine: settings({}, { releases: { a: { label: 'a', line: 'own.a' } } }),
      yours: settings({}, { funder: 'council', releases: { b: { label: 'b', line: 'own.b' } } }),
    };
    const partOf = new Map([['pct', 'council']]);
    const projection = runLines([
      told('own.a', [400], POUNDS),
      told('own.b', [200], POUNDS),
      ...built(reinvestment, { pools }, {}, { partOf }).lines,
    ]);
    const of = (name: string): unknown => shown(projection, `reinvestment.${name}.released`, year(0)).value;
    expect([of('roll_up.council'), of('funder.council'), of('funder.pct')]).toEqual([7200, 2400, 4800]);
    const label = built(reinvestment, { pools }, {}, { partOf }).lines.find(
      (line) => line.name === 'reinvestment.funder.council.released',
    );
    expect(label?.label).toBe('Released: The council, without its parts');
  });
});

describe('what a programme asks for', () => {
  it('is a twelfth of its yearly cost, or the monthly cost that a line tells, from its start', () => {
    const projection = runPool({
      releases: { beds: { months: [1000] } },
      programmes: { yearly: { ask: 1200, start: 2 }, monthly: { ask: [70, 80, 90], start: 1 } },
    });
    expect(pounds(projection, 'to.yearly.ask').slice(0, 4)).toEqual([0, 0, 100, 100]);
    expect(pounds(projection, 'to.monthly.ask').slice(0, 4)).toEqual([0, 80, 90, 90]);
  });

  it.each([
    ['releases', { beds: { label: 'beds', line: 'own.yearly' } }, 'The pool: released by beds'],
    [
      'releases',
      { beds: { label: 'beds', line: 'own.monthly', recurrent: 'own.yearly' } },
      'The pool: recurrent part of beds',
    ],
    [
      'bridge',
      { loan: { label: 'loan', amount: { line: 'own.yearly' } } },
      'The pool: bridge funding from loan',
    ],
    [
      'programmes',
      { care: { label: 'care', ask: { line: 'own.yearly' }, start: { month: '2009-04', source } } },
      'The pool: cost of care',
    ],
  ])('%s cannot take a line of full-year pounds for those of a month', (key, value, label) => {
    const lines = [
      told('own.yearly', [1200], { unit: 'GBP', rollup: 'level' }),
      told('own.monthly', [100], POUNDS),
    ];
    const { problems } = built(
      reinvestment,
      { pools: { pct: settings({}, { [key]: value }) } },
      {},
      { lines },
    );
    expect(problems.map(printProblem)).toEqual([
      `model.yaml: "own.yearly" is a figure that holds for each month, averaged over the year (level), and does not fit "${label}". Name a line whose roll-up is flow.`,
    ]);
  });

  it.each(['of', 'lowers'])('nor can an effect in "%s"', (key) => {
    const lines = [
      told('own.yearly', [1200], { unit: 'GBP', rollup: 'level' }),
      told('own.monthly', [100], POUNDS),
    ];
    const effect = {
      label: 'E',
      of: 'own.monthly',
      lag: 1,
      profile: { profile: [1], source },
      on: { value: 0, source },
      [key]: 'own.yearly',
    };
    const { problems } = built(reinvestment, { pools: {}, effects: { e: effect } }, {}, { lines });
    expect(problems).toHaveLength(1);
  });
});
