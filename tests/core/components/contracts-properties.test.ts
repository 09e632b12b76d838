import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../src/core/components/contracts/contracts.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { toPennies } from '../../../src/core/money/share-out.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { placeOf, runLines, shown, year } from '../../support/lines.ts';

const source = { kind: 'local', note: 'the contract' };
const value = (v: number | 'unknown'): object => ({ value: v, source });

const pounds = fc.nat(500_000_000).map((pennies) => pennies / 100);
const number = fc.nat(2000);
const share = fc.nat(100).map((percent) => percent / 100);
const months = fc.constantFrom(
  {},
  { from: '2009-09' },
  { to: '2010-11' },
  { from: '2009-06', to: '2010-10' },
);
const who = fc.record({
  label: fc.constant('Contract'),
  provider: fc.constantFrom('trust', 'home', 'not_stated'),
  funder: fc.constantFrom('pct', 'council', 'not_stated'),
});

const costAndVolume = fc
  .record({
    type: fc.constant('cost_and_volume'),
    counts: fc.constantFrom('people', 'activity'),
    planned: number,
    actual: number,
    price: pounds.map((p) => p / 1000),
    threshold: fc.option(share, { nil: undefined }),
    within: fc.option(share, { nil: undefined }),
    marginal_above: share,
    marginal_below: share,
  })
  // A share inside the threshold needs one.
  .map((t) => (t.threshold === undefined ? { ...t, within: undefined } : t));
const block = fc.record({ type: fc.constant('block'), value: pounds });
const spot = fc.record({ type: fc.constant('spot'), volume: number, price: pounds.map((p) => p / 1000) });
const framework = fc.record({
  type: fc.constant('framework'),
  call_offs: number,
  price: pounds.map((p) => p / 1000),
});
const figures = fc.oneof(costAndVolume, block, spot, framework);

type Figures = Readonly<Record<string, string | number | undefined>>;

/** A contract of the register: its figures with a source, those left out left out. */
function contractOf(told: Figures, more: object): object {
  const entries = Object.entries(told).flatMap(([key, v]) =>
    v === undefined ? [] : [[key, typeof v === 'number' || v === 'unknown' ? value(v as number) : v]],
  );
  return { ...Object.fromEntries(entries), ...more };
}

function linesOf(register: Readonly<Record<string, object>>): readonly Line[] {
  const { lines, problems } = built(contracts, {
    providers: { trust: 'The trust', home: 'The home' },
    register,
  });
  expect(problems).toEqual([]);
  return lines;
}

/** Pennies of a line by month over both years. */
function monthsIn(projection: Projection): (name: string) => readonly number[] {
  const pennies = penniesOf(projection);
  return (name) => {
    const line = placeOf(projection, name);
    return Array.from({ length: 24 }, (_, m) => pennies.month(line, m));
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('whatever the contracts are', () => {
  const some = fc.array(fc.tuple(figures, who, months), { minLength: 1, maxLength: 6 });
  const register = some.map((list) =>
    Object.fromEntries(
      list.map(([told, parties, force], i) => [`c${i}`, contractOf(told, { ...parties, ...force })] as const),
    ),
  );

  it('their totals add up to the whole in each month, to the penny', () => {
    fc.assert(
      fc.property(register, (r) => {
        const lines = linesOf(r);
        const monthly = monthsIn(runLines(lines));
        const totals = lines.filter((l) => l.tags.measure === 'total').map((l) => l.name);
        for (const measure of ['cost', 'committed', 'uncommitted']) {
          const whole = monthly(`contracts.total.${measure}`);
          for (const cut of ['type', 'provider', 'funder']) {
            const parts = totals.filter(
              (n) => n.startsWith(`contracts.${cut}.`) && n.endsWith(`.${measure}`),
            );
            const added = parts.map((n) => monthly(n));
            expect(whole.map((_, m) => sum(added.map((p) => p[m] ?? 0)))).toEqual(whole);
          }
        }
        const [cost, committed, uncommitted] = ['cost', 'committed', 'uncommitted'].map((m) =>
          monthly(`contracts.total.${m}`),
        );
        expect(cost).toEqual(committed?.map((c, m) => c + (uncommitted?.[m] ?? 0)));
      }),
      { numRuns: 40 },
    );
  });

  it('a block costs its sum of each year in which it is in force, in months that differ by a penny at most', () => {
    fc.assert(
      fc.property(pounds, months, (sumOfYear, force) => {
        const parties = { label: 'Block', provider: 'trust', funder: 'pct' };
        const projection = runLines(
          linesOf({ c: contractOf({ type: 'block', value: sumOfYear }, { ...parties, ...force }) }),
        );
        const paid = monthsIn(projection)('contracts.c.cost');
        for (const first of [0, 12]) {
          const ofYear = paid.slice(first, first + 12);
          expect(sum(ofYear)).toBe(toPennies(sumOfYear));
          const least = Math.floor(toPennies(sumOfYear) / 12);
          const inForce = ofYear.filter((p) => p !== 0);
          if (least > 0) expect(Math.max(...inForce) - Math.min(...inForce)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever the numbers of a cost-and-volume contract are', () => {
  const parties = { label: 'Contract', provider: 'trust', funder: 'pct' };

  it('its payment is within its terms, and is what a second working gives', () => {
    fc.assert(
      fc.property(costAndVolume, (t) => {
        const projection = runLines(linesOf({ c: contractOf(t, parties) }));
        const of = (name: string): number => Number(shown(projection, `contracts.c.${name}`, year(0)).value);
        const tolerance = t.planned * (t.threshold ?? 0);
        const apart = Math.abs(t.actual - t.planned);
        const beyond = Math.max(0, apart - tolerance);
        const rate = t.actual > t.planned ? t.marginal_above : t.marginal_below;
        const difference = (beyond * rate + (apart - beyond) * (t.within ?? 0)) * t.price;
        const base = t.planned * t.price;
        expect(of('cost')).toBeCloseTo(t.actual > t.planned ? base + difference : base - difference, 4);
        expect(of('cost')).toBeGreaterThanOrEqual(of('committed') - 1e-6);
        expect(of('committed')).toBeGreaterThanOrEqual(-1e-6);
        expect(of('cost')).toBeLessThanOrEqual(Math.max(base, t.actual * t.price) + 1e-6);
        const pennies = penniesOf(projection);
        expect(pennies.year(placeOf(projection, 'contracts.c.uncommitted'), 0)).toBeGreaterThanOrEqual(-1);
      }),
      { numRuns: 100 },
    );
  });

  it('more activity never costs less', () => {
    fc.assert(
      fc.property(costAndVolume, number, (t, more) => {
        const cost = (actual: number): number => {
          const projection = runLines(linesOf({ c: contractOf({ ...t, actual }, parties) }));
          return Number(shown(projection, 'contracts.c.cost', year(0)).value);
        };
        expect(cost(t.actual + more)).toBeGreaterThanOrEqual(cost(t.actual) - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('nothing that is unknown becomes nought', () => {
    fc.assert(
      fc.property(figures, fc.nat(10), months, (told, pick, force) => {
        const keys = Object.keys(told).filter((k) => typeof (told as Figures)[k] === 'number');
        const key = keys[pick % keys.length] ?? '';
        const projection = runLines(
          linesOf({ c: contractOf({ ...told, [key]: 'unknown' }, { ...parties, ...force }) }),
        );
        expect(shown(projection, 'contracts.c.cost', year(0)).value).toBe('unknown');
        expect(shown(projection, 'contracts.total.cost', year(0)).status).toBe('unknown');
      }),
      { numRuns: 60 },
    );
  });
});
