import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { checkpoints } from '../../../src/core/components/checkpoints/checkpoints.ts';
import { reinvestment } from '../../../src/core/components/reinvestment/reinvestment.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { built } from '../../support/component.ts';
import { complaints, monthsOf, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';
import { anyScheme, builtSavings, cellsOf, savingLines, start } from './qipp-schemes.ts';
import { poolSettings } from './reinvestment-pools.ts';

const source = { kind: 'assumed', reason: 'a test' };
const FOUR_YEARS = calendarOf(2009, 2012);

function checkpoint(month: unknown, more: object = {}): readonly Line[] {
  return built(checkpoints, { board: { label: 'The board decides', month, ...more } }).lines;
}

function at(months: number): unknown {
  return { month: start(months), source };
}

describe('a checkpoint', () => {
  it('is passed from its month on', () => {
    const projection = runLines(checkpoint(at(5)));
    expect(monthsOf(projection, 'checkpoints.board.passed').slice(3, 8)).toEqual([0, 0, 1, 1, 1]);
    expect([0, 1].map((y) => shown(projection, 'checkpoints.board.passed', year(y)).value)).toEqual([1, 1]);
  });

  it('is printed as a month', () => {
    const rows = annualRows(runLines(checkpoint(at(5)))).filter(
      (row) => row.line === 'checkpoints.board.month',
    );
    expect(rows.map((row) => [row.value, row.status])).toEqual([
      ['2009-09', 'assumed'],
      ['2009-09', 'assumed'],
    ]);
  });

  it('that is not dated leaves all that waits for it unknown', () => {
    const none = { value: 'unknown', source: { kind: 'missing', why: 'no date was set' } };
    const scheme = savingLines({
      schemes: { x: { saving: 1200, start: start(0), gate: 'checkpoints.board.month' } },
    });
    const projection = runLines([...checkpoint(none), ...scheme]);
    expect(monthsOf(projection, 'checkpoints.board.passed')).toEqual(Array(24).fill(null));
    expect(monthsOf(projection, 'qipp.x.plan')).toEqual(Array(24).fill(null));
  });

  it('tells what is to be signed off', () => {
    const [month] = checkpoint(at(5), { outputs: ['the finance strategy', 'the core offer'] });
    expect(month?.note).toBe('To be signed off: the finance strategy; the core offer.');
  });

  it('is a month, and nothing else', () => {
    expect(complaints(checkpoint({ value: 5, source: { kind: 'local', note: 'a test' } }))).toEqual([
      'model.yaml, line checkpoints.board.month: "The board decides" is a month. Write it like month: 2010-04, in place of value.',
    ]);
  });
});

describe('what waits for a checkpoint', () => {
  it('is moved by as many months as it slips: every measure of a scheme', () => {
    fc.assert(
      fc.property(
        anyScheme(12),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 14 }),
        (s, gate, slip) => {
          // Its own start is no later than the checkpoint, so that it waits.
          const scheme = {
            ...cellsOf({ ...s, start: Math.min(s.start, gate) }),
            gate: 'checkpoints.board.month',
          };
          const run = (month: number) =>
            runLines([...checkpoint(at(month)), ...savingLines({ schemes: { x: scheme } })], FOUR_YEARS);
          const [before, after] = [run(gate), run(gate + slip)];
          for (const measure of ['plan', 'recurrent', 'cash', 'cost', 'net']) {
            const now = monthsOf(before, `qipp.x.${measure}`);
            const later = monthsOf(after, `qipp.x.${measure}`);
            expect(later.slice(0, slip).every((v) => v === 0)).toBe(true);
            later.slice(slip).forEach((v, m) => {
              expect(v, measure).toBeCloseTo(now[m] ?? Number.NaN, 6);
            });
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps its own start while that is later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }), (own, gate) => {
        const scheme = savingLines({
          schemes: { x: { saving: 1200, start: start(own), gate: 'checkpoints.board.month' } },
        });
        const months = monthsOf(runLines([...checkpoint(at(gate)), ...scheme]), 'qipp.x.plan');
        expect(months.findIndex((v) => v !== 0)).toBe(Math.max(own, gate));
      }),
      { numRuns: 20 },
    );
  });

  it('holds back what a programme asks for from a pool', () => {
    const pool = poolSettings({
      releases: { savings: { months: [100] } },
      programmes: { care: { ask: 1200, start: 2, gate: 'checkpoints.board.month' } },
    });
    const lines = [
      ...built(reinvestment, { pools: { pct: pool } }).lines,
      told('save.savings', [100], POUNDS),
    ];
    const projection = runLines([...checkpoint(at(4)), ...lines]);
    expect(monthsOf(projection, 'reinvestment.pct.to.care').slice(0, 6)).toEqual([0, 0, 0, 0, 100, 100]);
    expect(monthsOf(projection, 'reinvestment.pct.closing').slice(2, 6)).toEqual([300, 400, 400, 400]);
  });

  it('must wait for a date', () => {
    const scheme = savingLines({ schemes: { x: { saving: 1200, start: start(0), gate: 'own.spend' } } });
    const spend = told('own.spend', [1], POUNDS);
    expect(complaints([spend, ...scheme])[0]).toContain(
      's.csv, row 2, column gate, line qipp.x.begins: max()',
    );
    const lines = [...checkpoint(at(4)), spend];
    const gated = { schemes: { x: { saving: 1200, start: start(0), gate: 'own.spend' } } };
    const what = '"own.spend" is no date to wait for. Name a date, such as checkpoints.board.month.';
    expect(builtSavings(gated, { lines }).problems.map(printProblem)).toEqual([
      `s.csv, row 2, column gate: ${what}`,
    ]);
    const pool = poolSettings({ programmes: { care: { ask: 1200, gate: 'own.spend' } } });
    const pools = built(reinvestment, { pools: { pct: pool } }, {}, { lines });
    expect(pools.problems.map(printProblem)).toEqual([`model.yaml: ${what}`]);
  });
});
