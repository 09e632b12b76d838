import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services } from '../../../src/core/components/services/services.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { placeOf, runLines, shown, year } from '../../support/lines.ts';

const ITEMS = ['current', 'core_offer', 'investment', 'disinvestment'] as const;
const LEVELS = ['', 'icp', 'ics', 'nhs_england'];
const FUNDERS = ['', 'pct', 'council'];

interface Amount {
  readonly service: number;
  readonly item: (typeof ITEMS)[number];
  readonly funder: string;
  readonly year: '2009/10' | '2010/11';
  readonly pennies: number | undefined;
}

const amount: fc.Arbitrary<Amount> = fc.record({
  service: fc.nat(3),
  item: fc.constantFrom(...ITEMS),
  funder: fc.constantFrom(...FUNDERS),
  year: fc.constantFrom('2009/10' as const, '2010/11' as const),
  pennies: fc.option(fc.nat(900_000_000), { nil: undefined }),
});

const level = fc.constantFrom(...LEVELS);
const tier = fc.constantFrom('', '1', '2', '3', '4');
const shape = fc.record({
  services: fc.array(fc.record({ level, tier }), { minLength: 4, maxLength: 4 }),
  amounts: fc.uniqueArray(amount, {
    selector: (a) => `${a.service} ${a.item} ${a.funder} ${a.year}`,
    maxLength: 30,
  }),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** A line of money has one start in all its rows. */
function startOf(a: Amount): string {
  return a.item === 'current' || a.item === 'core_offer' || a.funder === ''
    ? ''
    : a.funder === 'pct'
      ? '2009-07'
      : '';
}

function linesOf({ services: rows, amounts }: Shape): readonly Line[] {
  const catalogue = rows.map(
    (r, i) => `s${i},Service ${i},${r.level},,,${r.tier},2009-04,,,,,,,,stated,The paper,1`,
  );
  const money = amounts.map((a) => {
    const pounds = a.pennies === undefined ? '' : (a.pennies / 100).toFixed(2);
    const status = a.pennies === undefined ? 'tbc' : 'stated';
    return `s${a.service},${a.item},by_${a.funder || 'nobody'},${a.funder},${a.year},${pounds},${status},${startOf(a)},stated,The paper,1,words`;
  });
  const texts = {
    'c.csv': `ref,title,level,portfolio,scope,tier,as_of,standards,implementation,review,criteria,aliases,anomaly,other_level,kind,document,section\n${catalogue.join('\n')}\n`,
    'm.csv': `service,item,line,funder,year,amount,status,funding_start,kind,document,section,quote\n${money.join('\n')}\n`,
  };
  const levels = { icp: 'ICP', ics: 'ICS', nhs_england: 'NHS England' };
  const out = built(services, { catalogue: 'c.csv', money: 'm.csv', levels }, texts);
  expect(out.problems).toEqual([]);
  return out.lines;
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

describe('whatever the money of services is', () => {
  it('the totals of every cut add up to the whole in each month, to the penny', () => {
    fc.assert(
      fc.property(shape, (s) => {
        const lines = linesOf(s);
        const monthly = monthsIn(runLines(lines));
        const totals = lines.filter((l) => l.tags.measure === 'total' && l.unit === 'GBP');
        for (const measure of [...ITEMS, 'spend', 'gap']) {
          const whole = monthly(`services.total.${measure}`);
          for (const cut of ['level', 'tier', 'funder']) {
            const names = totals.map((l) => l.name).filter((n) => n.startsWith(`services.${cut}.`));
            const parts = names.filter((n) => n.endsWith(`.${measure}`)).map((n) => monthly(n));
            if (parts.length === 0) continue;
            expect(whole.map((_, m) => sum(parts.map((p) => p[m] ?? 0)))).toEqual(whole);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('each told amount is the pennies of its year, wherever its months are', () => {
    fc.assert(
      fc.property(shape, (s) => {
        const projection = runLines(linesOf(s));
        const pennies = penniesOf(projection);
        for (const a of s.amounts) {
          const name = `services.s${a.service}.${a.item}.by_${a.funder || 'nobody'}`;
          const y = a.year === '2009/10' ? 0 : 1;
          const figure = shown(projection, name, year(y));
          if (a.pennies === undefined) expect(figure.value).toBe('unknown');
          else expect(pennies.year(placeOf(projection, name), y)).toBe(a.pennies);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('spend is what is spent now plus investment less disinvestment, and nothing unknown becomes nought', () => {
    fc.assert(
      fc.property(shape, fc.nat(3), fc.constantFrom(0, 1), (s, i, y) => {
        const projection = runLines(linesOf(s));
        const of = (item: string) => shown(projection, `services.s${i}.${item}`, year(y));
        const told = (item: string): readonly Amount[] =>
          s.amounts.filter(
            (a) => a.service === i && a.item === item && a.year === (y === 0 ? '2009/10' : '2010/11'),
          );
        for (const item of ITEMS) {
          const rows = told(item);
          if (rows.length === 0 || rows.every((a) => a.pennies === undefined))
            expect(of(item).value, item).toBe('unknown');
          else if (rows.some((a) => a.pennies === undefined)) expect(of(item).status).not.toBe('derived');
        }
        const parts = [of('current'), of('investment'), of('disinvestment')];
        if (parts.every((p) => p.status === 'derived')) {
          const [current = 0, more = 0, less = 0] = parts.map((p) => Number(p.value));
          expect(Number(of('spend').value)).toBeCloseTo(current + more - less, 4);
          expect(of('spend').status).toBe('derived');
        } else expect(['unknown', 'at_least', 'known_part']).toContain(of('spend').status);
      }),
      { numRuns: 60 },
    );
  });
});
