import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPool, type Pool, type Printed, pounds, printed, runPool } from './reinvestment-pools.ts';

const P = 'reinvestment.pct';
type Names = readonly string[];

/** What a balance printed at the close of each period has gained since the one before. */
function changes(closes: readonly number[]): readonly number[] {
  return closes.map((close, i) => close - (closes[i - 1] ?? 0));
}

/** In every month and year: what came in, out, and what the balance gained, in pennies. */
function expectBalance(tables: Printed, balance: string, ins: Names, outs: Names): void {
  for (const by of [tables.months, tables.years]) {
    const sum = (names: Names, i: number): number => names.reduce((all, name) => all + (by(name)[i] ?? 0), 0);
    const change = changes(by(balance));
    expect(
      change.map((gain, i) => sum(outs, i) + gain),
      balance,
    ).toEqual(change.map((_, i) => sum(ins, i)));
  }
}

function expectSum(tables: Printed, whole: string, parts: Names): void {
  for (const by of [tables.months, tables.years]) {
    expect(
      by(whole).map((_, i) => parts.reduce((all, part) => all + (by(part)[i] ?? 0), 0) + 0),
      whole,
    ).toEqual(by(whole).map((p) => p + 0));
  }
}

/** Any pool, with what it is made of. */
function everyPool(
  test: (
    tables: Printed,
    pool: Required<Pool>,
    names: Record<'releases' | 'bridge' | 'programmes', Names>,
  ) => void,
): void {
  fc.assert(
    fc.property(anyPool, (pool) => {
      test(printed(runPool(pool)), pool, {
        releases: Object.keys(pool.releases),
        bridge: Object.keys(pool.bridge),
        programmes: Object.keys(pool.programmes),
      });
    }),
    { numRuns: 60 },
  );
}

describe('whatever goes into a pool, in pennies as printed, in every month and year', () => {
  it('released and bridge funding are what is banked, reinvested and returned, and the change of the pool', () => {
    everyPool((tables) => {
      expectBalance(
        tables,
        `${P}.closing`,
        [`${P}.released`, `${P}.bridge`],
        [`${P}.banked`, `${P}.spent`, `${P}.returned`],
      );
      const total = 'reinvestment.total';
      expectSum(tables, `${total}.released`, [`${P}.released`]);
      expectSum(tables, `${total}.banked`, [`${P}.banked`]);
      expectSum(tables, `${total}.returned`, [`${P}.returned`]);
      expectSum(tables, `${total}.closing`, [`${P}.closing`]);
    });
  });

  it('each source has put in what its links took out of it, and what it holds', () => {
    everyPool((tables, _pool, { releases, bridge, programmes }) => {
      for (const from of [...releases, ...bridge]) {
        const outs = [...programmes, 'returned', ...(releases.includes(from) ? ['banked'] : [])];
        expectBalance(
          tables,
          `${P}.origin.${from}.closing`,
          [`${P}.from.${from}`],
          outs.map((to) => `${P}.link.${from}.${to}`),
        );
      }
    });
  });

  it('the links to a programme add up to what was spent on it, as do those to what is banked and returned', () => {
    everyPool((tables, _pool, { releases, bridge, programmes }) => {
      const links = (to: string, from: Names): Names => from.map((ref) => `${P}.link.${ref}.${to}`);
      const all = [...releases, ...bridge];
      for (const to of programmes) expectSum(tables, `${P}.to.${to}`, links(to, all));
      expectSum(tables, `${P}.returned`, links('returned', all));
      expectSum(tables, `${P}.banked`, links('banked', releases));
    });
  });

  it('the bridge funding still needed is what the pool shows below nought', () => {
    everyPool((tables) => {
      for (const by of [tables.months, tables.years])
        expect(by(`${P}.bridge_needed`)).toEqual(by(`${P}.closing`).map((pennies) => Math.max(0, -pennies)));
      expectSum(tables, `${P}.released`, [`${P}.banked`, `${P}.kept`]);
    });
  });

  it('what is to be spent is what was left, and what came in less what is banked', () => {
    everyPool((tables) => {
      const [available, close, ...parts] = ['available', 'closing', 'released', 'bridge', 'banked'].map(
        (name) => tables.months(`${P}.${name}`),
      );
      const [released = [], bridge = [], banked = []] = parts;
      available?.forEach((pennies, m) => {
        const before = m === 0 ? 0 : (close?.[m - 1] ?? Number.NaN);
        expect(pennies).toBe(before + (released[m] ?? 0) + (bridge[m] ?? 0) - (banked[m] ?? 0));
      });
    });
  });

  it('spending and what is not met are what was asked for, and neither falls below nought for a penny', () => {
    everyPool((tables, _pool, { programmes }) => {
      for (const to of programmes.map((ref) => `${P}.to.${ref}`)) {
        expectSum(tables, `${to}.ask`, [to, `${to}.unmet`]);
        for (const by of [tables.months, tables.years])
          expect(Math.min(...by(to), ...by(`${to}.unmet`)), to).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('a pool that is used up shows no penny, and a source no more than one', () => {
    fc.assert(
      fc.property(anyPool, (any) => {
        // Where all is banked, a penny of the source may have nowhere else to go.
        const pool = { ...any, banked: Math.min(any.banked, 0.5) };
        const projection = runPool(pool);
        const tables = printed(projection);
        const pennies = (name: string): readonly number[] => tables.months(`${P}.${name}`);
        const nought = (name: string): readonly boolean[] =>
          pounds(projection, name).map((exact) => Math.abs(exact) < 1e-6);
        // A penny is taken up by a programme of which a part is met, or by what is returned.
        const takers = Object.keys(pool.programmes).map((ref) => [
          pennies(`to.${ref}`),
          pennies(`to.${ref}.unmet`),
        ]);
        const returned = pennies('returned');
        const takesUp = (m: number): boolean =>
          (returned[m] ?? 0) > 0 || takers.some((both) => both.every((months) => (months[m] ?? 0) > 1));
        const closing = pennies('closing');
        nought('closing').forEach((is, m) => {
          if (is && takesUp(m)) expect(closing[m], `closing ${m}`).toBe(0);
        });
        for (const ref of [...Object.keys(pool.releases), ...Object.keys(pool.bridge)]) {
          const left = pennies(`origin.${ref}.closing`);
          nought(`origin.${ref}.closing`).forEach((is, m) => {
            if (is) expect(Math.abs(left[m] ?? Number.NaN), `${ref} ${m}`).toBeLessThanOrEqual(1);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
