import { z } from 'zod';
import { printYear } from '../../calendar/financial-year.ts';
import { yearStep } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';

import { didYouMean } from '../../problem/nearest.ts';
import { problem, within } from '../../problem/problem.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import { type Built, defineComponent } from '../component.ts';
import { priceTable } from './table.ts';

const settings = z
  .strictObject({
    table: z.string().describe('The CSV file of price factors, from the folder of this model file.'),
    set: z.string().describe('Which set of the table to use.'),
  })
  .describe('Price factors and the price index.');

/** Net uplift by year and the price index (method, section 4). */
export const price = defineComponent({
  name: 'price',
  title: 'Prices',
  method:
    'The net uplift of a financial year is the cost uplift less the efficiency asked for. The price index is 1 in the base year and moves each April by the net uplift. An amount stated for a year is cash and takes no index in that year; what runs on after the last stated year moves with the index. A year without a factor leaves the index unknown from then on. Results in base-year prices are the cash results divided by the index.',
  settings,
  layouts: [priceTable],
  tables: (s) => [{ layout: priceTable, file: s.table, path: ['table'] }],
  build: (s, tables, facts, place): Built => {
    const all = tables.rows(priceTable, s.table);
    const rows = all.filter((row) => row.set === s.set);
    if (rows.length === 0) {
      const sets = [...new Set(all.map((row) => row.set))];
      const mend = didYouMean(s.set, sets, `There are: ${sets.join(', ')}.`);
      return {
        lines: [],
        problems: [problem(`There is no set "${s.set}" in ${s.table}.`, within(place, 'set'), mend)],
      };
    }
    const steps = rows.map((row) =>
      yearStep(row.year, row.net_percent / 100, sourceOf(row, `${row.net_percent} %`)),
    );
    const base = printYear(facts.baseYear);
    const common = { unit: '1', rollup: 'level', tags: { component: 'price' } } as const;
    const lines: Line[] = [
      givenLine(
        {
          ...common,
          name: 'price.net_uplift',
          label: 'Net price uplift of the year',
          place: rows[0]?.place ?? place,
        },
        { kind: 'steps', steps },
      ),
      formulaLine(
        { ...common, name: 'price.growth', label: "Price growth since the model's first year", place },
        'if(first(), 1, prev(price.growth) * if(april(), 1 + price.net_uplift, 1))',
      ),
      formulaLine(
        { ...common, name: 'price.index', label: `Price index, ${base} = 1`, place },
        `price.growth / at(price.growth, "${facts.baseYear}-04")`,
      ),
    ];
    return { lines, problems: [] };
  },
});
