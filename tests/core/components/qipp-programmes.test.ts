import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPennies } from '../../../src/core/money/share-out.ts';
import { annualRows, monthlyRows } from '../../../src/core/results/rows.ts';
import { monthsOf, runLines, shown, year } from '../../support/lines.ts';
import { anyScheme, cellsOf, savingLines } from './qipp-schemes.ts';

const PROGRAMMES = ['beds', 'drugs', 'estates'];
const target = fc.option(
  fc.integer({ min: 0, max: 300_000_000 }).map((pennies) => pennies / 100),
  { nil: '' as const },
);
const shape = fc.record({
  schemes: fc.array(fc.tuple(anyScheme(20), fc.constantFrom(...PROGRAMMES)), { maxLength: 5 }),
  targets: fc.array(fc.tuple(target, target), { minLength: 3, maxLength: 3 }),
});

function linesOf({ schemes, targets }: typeof shape extends fc.Arbitrary<infer T> ? T : never) {
  return savingLines({
    programmes: PROGRAMMES,
    schemes: Object.fromEntries(schemes.map(([s, programme], i) => [`s${i}`, { ...cellsOf(s), programme }])),
    targets: PROGRAMMES.flatMap((ref, i) => [
      [ref, '2009/10', targets[i]?.[0] ?? ''] as const,
      [ref, '2010/11', targets[i]?.[1] ?? ''] as const,
    ]),
  });
}

/** Printed pounds of two lines add up to those of a third; where that is unknown the first is too. */
function expectSum(
  whole: readonly string[] = [],
  first: readonly string[] = [],
  second: readonly string[] = [],
): void {
  const pennies = (text: string | undefined): number => Math.round(Number(text) * 100);
  expect(whole.length).toBeGreaterThan(0);
  whole.forEach((text, i) => {
    if (text === '') expect(first[i]).toBe('');
    else expect(pennies(first[i]) + pennies(second[i])).toBe(pennies(text));
  });
}

describe('whatever the schemes and targets are', () => {
  it('gap and identified are the target, programme by programme, in pennies, in every month and year', () => {
    fc.assert(
      fc.property(shape, (s) => {
        const projection = runLines(linesOf(s));
        for (const rows of [annualRows(projection), monthlyRows(projection)]) {
          const of = (name: string): readonly string[] =>
            rows.filter((row) => row.line === name).map((row) => row.value);
          for (const ref of PROGRAMMES) {
            const [gap, identified, aim] = ['gap', 'identified', 'target'].map((n) =>
              of(`qipp.programme.${ref}.${n}`),
            );
            expectSum(aim, gap, identified);
            const [rest, lasting, told] = ['underlying_gap', 'underlying', 'target_of_year'].map((n) =>
              of(`qipp.programme.${ref}.${n}`),
            );
            expectSum(told, rest, lasting);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('what is unidentified is the shortfall of each programme, never netted, unknown where the target is', () => {
    fc.assert(
      fc.property(shape, (s) => {
        const projection = runLines(linesOf(s));
        for (const y of [0, 1]) {
          const shortfalls = PROGRAMMES.map((ref, i) => {
            const aim = s.targets[i]?.[y];
            const identified = shown(projection, `qipp.programme.${ref}.identified`, year(y)).value;
            const figure = shown(projection, `qipp.programme.${ref}.unidentified`, year(y));
            if (typeof aim !== 'number') {
              expect(figure).toEqual({ value: 'unknown', status: 'unknown', unknown: 1 });
              return undefined;
            }
            const short = Math.max(0, aim - Number(identified));
            expect(figure.value).toBeCloseTo(short, 4);
            return short;
          });
          const known = shortfalls.reduce<number>((sum, short) => sum + (short ?? 0), 0);
          const unknown = shortfalls.filter((short) => short === undefined).length;
          const all = shown(projection, 'qipp.total.unidentified', year(y));
          expect(all.unknown).toBe(unknown);
          if (unknown === 0) expect(all.value).toBeCloseTo(known, 4);
          else if (all.value === 'unknown') expect(known).toBeLessThan(1e-6);
          else {
            expect(all.status).toBe('at_least');
            expect(all.value).toBeCloseTo(known, 4);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('programmes by hand', () => {
  const projection = runLines(
    savingLines({
      programmes: PROGRAMMES,
      schemes: {
        over: {
          programme: 'beds',
          saving: 36_000,
          start: '2009-04',
          confidence: 0.5,
          tier: 4,
          model: 'choice',
          horizon: 'long',
        },
        once: {
          programme: 'drugs',
          saving: 12_000,
          start: '2009-04',
          recurrent_share: 0,
          tier: 3,
          funder: 'council',
        },
      },
      targets: [
        ['beds', '2009/10', 24_000],
        ['drugs', '2009/10', 18_000],
        ['drugs', '2010/11', 18_000],
        ['estates', '2009/10', 5000],
      ],
    }),
  );
  const figure = (name: string, y = 0): unknown => {
    const { value } = shown(projection, `qipp.${name}`, year(y));
    return value === 'unknown' ? value : toPennies(value) / 100;
  };

  it('what one saves beyond its target does not fill the gap of another', () => {
    expect(figure('programme.beds.gap')).toBe(-12_000);
    expect(figure('programme.beds.unidentified')).toBe(0);
    expect(figure('programme.drugs.gap')).toBe(6000);
    expect(figure('total.unidentified')).toBe(11_000);
    expect(figure('total.target')).toBe(47_000);
  });

  it('a saving that does not recur closes the gap of its year and opens that of the next', () => {
    expect([figure('programme.drugs.unidentified', 0), figure('programme.drugs.unidentified', 1)]).toEqual([
      6000, 18_000,
    ]);
    expect([figure('programme.drugs.underlying', 0), figure('programme.drugs.underlying_gap', 0)]).toEqual([
      0, 18_000,
    ]);
    expect(figure('programme.beds.underlying')).toBe(36_000);
  });

  it('what is unidentified counts for nothing after risk', () => {
    expect(figure('programme.drugs.unidentified_after_risk')).toBe(0);
    expect(figure('programme.beds.after_risk')).toBe(18_000);
    expect(figure('programme.beds.gap_after_risk')).toBe(6000);
  });

  it('a programme without schemes has identified nothing, and a year without a target has no gap', () => {
    expect(figure('programme.estates.identified')).toBe(0);
    expect(figure('programme.estates.unidentified')).toBe(5000);
    expect(figure('programme.beds.gap', 1)).toBe('unknown');
  });

  it.each([
    ['total.plan', 48_000],
    ['model.choice.plan', 36_000],
    ['model.pathway.plan', 12_000],
    ['horizon.long.cash', 18_000],
    ['tier.t4.net', 18_000],
    ['tier.t3.plan', 12_000],
    ['funder.pct.plan', 36_000],
    ['funder.council.plan', 12_000],
  ])('qipp.%s is %s', (name, value) => {
    expect(figure(name)).toBe(value);
  });

  it('has no target at all where there is no table of them', () => {
    const none = runLines(savingLines({ schemes: { x: { saving: 1200, start: '2009-04' } } }));
    expect(monthsOf(none, 'qipp.programme.beds.target')).toEqual(Array(24).fill(null));
    expect(shown(none, 'qipp.programme.beds.identified', year(0)).value).toBe(1200);
  });

  it('with a scheme of unknown saving knows a part of what is identified, and no gap', () => {
    const some = runLines(
      savingLines({
        schemes: { x: { saving: 1200, start: '2009-04' }, y: { start: '2009-04' } },
        targets: [['beds', '2009/10', 5000]],
      }),
    );
    expect(shown(some, 'qipp.programme.beds.identified', year(0))).toEqual({
      value: 1200,
      status: 'at_least',
      unknown: 1,
    });
    expect(shown(some, 'qipp.programme.beds.gap', year(0)).status).toBe('unknown');
    expect(shown(some, 'qipp.programme.beds.unidentified', year(0)).status).toBe('unknown');
  });
});
