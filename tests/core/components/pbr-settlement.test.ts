import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../../src/core/run/projection.ts';
import { month, monthsOf, shown, year } from '../../support/lines.ts';
import { byYear, contract, figure, run } from './pbr-contracts.ts';

/** A contract with a block of £365,000 whose value in 2009/10 is `value`, by the price of a hundred people. */
function settled(value: number | '', terms: Readonly<Record<string, unknown>>): Projection {
  const price = value === '' ? '' : value / 36_500;
  return run({
    providers: { trust: contract(terms) },
    caseload: [['trust', 4, '2009-04', 100]],
    prices: [
      ['', 4, '2009/10', price],
      ['', 4, '2010/11', price],
    ],
  });
}

function payable(projection: Projection): number | 'unknown' {
  const { value } = shown(projection, 'pbr.trust.payable', year(0));
  return value === 'unknown' ? value : Number(value.toFixed(6));
}

const FULL = { share: figure(1) };

describe('the settlement of a contract', () => {
  it('pays the block in a shadow year, and shows what full currency would pay', () => {
    const projection = settled(400_000, {});
    expect(payable(projection)).toBe(365_000);
    expect(shown(projection, 'pbr.trust.settlement', year(0)).value).toBe(0);
    expect(shown(projection, 'pbr.trust.shadow.payable', year(0)).value).toBeCloseTo(400_000, 6);
    expect(shown(projection, 'pbr.trust.shadow.difference', year(0)).value).toBeCloseTo(35_000, 6);
  });

  it('pays the value under full currency without limits, above the block and below it', () => {
    expect(payable(settled(400_000, FULL))).toBe(400_000);
    expect(payable(settled(100_000, FULL))).toBe(100_000);
    expect(shown(settled(400_000, FULL), 'pbr.trust.shadow.difference', year(0)).value).toBeCloseTo(0, 6);
  });

  it('keeps the variance within cap and collar, then takes the share of it', () => {
    const limits = { cap: figure(0.02), collar: figure(0.01) };
    expect(payable(settled(400_000, { ...limits, ...FULL }))).toBe(372_300);
    expect(payable(settled(300_000, { ...limits, ...FULL }))).toBe(361_350);
    expect(payable(settled(400_000, { ...limits, share: figure(0.5) }))).toBe(368_650);
    expect(payable(settled(366_000, { ...limits, share: figure(0.5) }))).toBe(365_500);
  });

  it('has no limit on the side that the contract does not name', () => {
    expect(payable(settled(400_000, { cap: figure(0.02), ...FULL }))).toBe(372_300);
    expect(payable(settled(300_000, { cap: figure(0.02), ...FULL }))).toBe(300_000);
    expect(payable(settled(400_000, { collar: figure(0.01), ...FULL }))).toBe(400_000);
    expect(payable(settled(300_000, { collar: figure(0.01), ...FULL }))).toBe(361_350);
  });

  it('counts what lies beyond the threshold at the marginal rate of its side', () => {
    // Block £365,000, threshold 2 % = £7,300. At £400,000 the variance is £35,000: 7,300 + 0.3 x 27,700 = £15,610.
    // At £300,000 it is -£65,000: -7,300 - 0.7 x 57,700 = -£47,690. At £370,000 it is £5,000, within the threshold.
    const marginal = { threshold: figure(0.02), over: figure(0.3), under: figure(0.7) };
    expect(payable(settled(400_000, { marginal, ...FULL }))).toBe(380_610);
    expect(payable(settled(300_000, { marginal, ...FULL }))).toBe(317_310);
    expect(payable(settled(370_000, { marginal, ...FULL }))).toBe(370_000);
    expect(payable(settled(360_000, { marginal, ...FULL }))).toBe(360_000);
  });

  it('limits the variance after the marginal rates', () => {
    const marginal = { threshold: figure(0.02), over: figure(0.3), under: figure(0.7) };
    const limits = { cap: figure(0.04), collar: figure(0.1) };
    expect(payable(settled(400_000, { marginal, ...limits, ...FULL }))).toBe(365_000 + 14_600);
    expect(payable(settled(300_000, { marginal, ...limits, ...FULL }))).toBe(365_000 - 36_500);
    expect(payable(settled(380_000, { marginal, ...limits, ...FULL }))).toBe(365_000 + 9_610);
  });

  it('uses the share, the block and the limits of each year', () => {
    const projection = settled(400_000, {
      block: byYear({ '2009/10': 365_000, '2010/11': 360_000 }),
      share: byYear({ '2009/10': 0, '2010/11': 1 }),
      cap: byYear({ '2009/10': 0.02, '2010/11': 0.05 }),
    });
    expect(payable(projection)).toBe(365_000);
    expect(shown(projection, 'pbr.trust.payable', year(1)).value).toBeCloseTo(378_000, 6);
  });

  it('settles half a year that is in shadow by half', () => {
    const share = { from: { '2009-04': 0, '2009-10': 1 }, source: { kind: 'assumed', reason: 'a test' } };
    const projection = settled(400_000, { share });
    expect(payable(projection)).toBe(382_500);
    expect(shown(projection, 'pbr.trust.settlement', month(5)).value).toBe(0);
  });

  it('spreads the year evenly over its months', () => {
    const projection = settled(400_000, FULL);
    for (const value of monthsOf(projection, 'pbr.trust.payable').slice(0, 12))
      expect(value).toBeCloseTo(400_000 / 12, 8);
  });

  it('knows what is payable in a shadow year though the value is unknown, and does not in any other', () => {
    const shadow = settled('', {});
    expect(shown(shadow, 'pbr.trust.value', year(0)).status).toBe('unknown');
    expect(payable(shadow)).toBe(365_000);
    expect(shown(shadow, 'pbr.funder.pct.payable', year(0)).value).toBeCloseTo(365_000, 6);
    expect(shown(shadow, 'pbr.trust.shadow.payable', year(0)).status).toBe('unknown');
    expect(payable(settled('', { share: figure(0.5) }))).toBe('unknown');
    expect(payable(settled(400_000, { share: figure('unknown') }))).toBe('unknown');
  });

  it('does not settle a year of which one month is unknown', () => {
    const caseload = [
      ['trust', 4, '2009-04', 100],
      ['trust', 4, '2010-01', ''],
      ['trust', 4, '2010-02', 100],
    ];
    const projection = run({
      providers: { trust: contract(FULL) },
      caseload,
      prices: [['', 4, '2009/10', 10]],
    });
    expect(shown(projection, 'pbr.trust.value', year(0)).status).toBe('at_least');
    expect(monthsOf(projection, 'pbr.trust.payable').slice(0, 12)).toEqual(Array(12).fill(null));
  });

  it('stays between the block less its collar and the block plus its cap, whatever the value', () => {
    const limit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2_000_000, noNaN: true }),
        limit,
        limit,
        limit,
        fc.option(fc.record({ threshold: limit, over: limit, under: limit }), { nil: undefined }),
        (value, cap, collar, share, rates) => {
          const marginal =
            rates === undefined
              ? {}
              : {
                  marginal: {
                    threshold: figure(rates.threshold),
                    over: figure(rates.over),
                    under: figure(rates.under),
                  },
                };
          const terms = { cap: figure(cap), collar: figure(collar), share: figure(share), ...marginal };
          const projection = settled(value, terms);
          const paid = Number(shown(projection, 'pbr.trust.payable', year(0)).value);
          expect(paid).toBeGreaterThanOrEqual(365_000 * (1 - collar) - 1e-6);
          expect(paid).toBeLessThanOrEqual(365_000 * (1 + cap) + 1e-6);
          // What is paid never passes the value, on either side of the block.
          const [least, most] = [Math.min(value, 365_000), Math.max(value, 365_000)];
          expect(paid).toBeGreaterThanOrEqual(least - 1e-6);
          expect(paid).toBeLessThanOrEqual(most + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
