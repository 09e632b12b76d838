import { aprilOf, type FinancialYear, printYear } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { constant, type Given, type Step, yearStep } from '../../graph/given.ts';
import { givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { within } from '../../problem/problem.ts';
import type { Source } from '../../source/source.ts';
import type { ModelFacts } from '../component.ts';
import {
  type ClusterRows,
  type Common,
  type Provider,
  providerCommon,
  quotient,
  workedLine,
  yearTotal,
} from './provider.ts';
import { toldBy } from './tables.ts';

const PRICE = { unit: 'GBP/people/day', rollup: 'level' } as const;

/** The price of a day in one cluster: told by year, or the rebased price of its cost weight. There is no default. */
export function clusterPriceLines(
  { name: p, rebase }: Provider,
  { name, prices, weight }: ClusterRows,
  common: Common,
  facts: ModelFacts,
  hasPrices: boolean,
): readonly Line[] {
  const line = {
    ...PRICE,
    name: `${name}.price`,
    label: 'price of a day',
    measure: 'cluster_price',
  } as const;
  if (rebase === undefined) {
    const { label, tags, place } = common;
    const about = {
      ...PRICE,
      name: line.name,
      label: `${label}: ${line.label}`,
      tags: { ...tags, measure: line.measure },
      place: prices.at(-1)?.place ?? place,
      bounds: [0, Number.POSITIVE_INFINITY] as const,
    };
    return [givenLine(about, pricesGiven(prices, facts, hasPrices))];
  }
  const told = weight === undefined ? undefined : toldBy(weight, weight.weight);
  const why = 'The table of cost weights has no row for the cluster.';
  return [
    givenLine(
      {
        name: `${name}.weight`,
        label: `${common.label}: cost weight`,
        unit: '1',
        rollup: 'level',
        tags: { ...common.tags, measure: 'cluster_weight' },
        place: weight?.place ?? common.place,
        bounds: [0, Number.POSITIVE_INFINITY],
      },
      constant(told?.value ?? 'unknown', told?.source ?? { kind: 'missing', why }),
    ),
    workedLine({ ...line, formula: `${p}.day_price * ${name}.weight * ${p}.price_index` }, common),
  ];
}

/** The years that no row tells of are unknown, and say so. */
function pricesGiven(rows: ClusterRows['prices'], { window }: ModelFacts, hasPrices: boolean): Given {
  const why = hasPrices
    ? 'The table of prices has no price for this cluster and year.'
    : 'The model names no table of prices.';
  const source: Source = { kind: 'missing', why };
  const told = new Set(rows.map((row) => row.year));
  const last = Math.max(window.last, ...told);
  const gaps = Array.from({ length: last - window.first + 1 }, (_, y) => window.first + y)
    .filter((year) => !told.has(year))
    .map((year) => yearStep(year, 'unknown', source));
  const after: Step = { from: aprilOf(last + 1), value: 'unknown', source };
  const steps = rows.map((row) => {
    const { value, source: from } = toldBy(row, row.price_per_day);
    return yearStep(row.year, value, from);
  });
  return {
    kind: 'steps',
    steps: told.size === 0 ? [{ value: 'unknown', source }] : [...gaps, ...steps, after],
  };
}

/**
 * Rebasing: the price of a day of weight 1, from the block and the weighted days of one year, and the index that moves it
 * from there, each April forwards and backwards.
 */
export function rebaseLines(provider: Provider, facts: ModelFacts): readonly Line[] {
  const { name: p, settings, rebase, clusters, place } = provider;
  if (rebase === undefined) return [];
  const common = providerCommon(provider);
  const moves = settings.rebase?.price_moves;
  const year = printYear(rebase);
  const why = 'The model file names no price moves.';
  return [
    givenLine(
      {
        name: `${p}.price_move`,
        label: `${common.label}: net price move of the year`,
        unit: '1',
        rollup: 'level',
        tags: { ...common.tags, measure: 'price_move' },
        place: within(place, 'rebase', ...(moves === undefined ? [] : ['price_moves'])),
        bounds: [-1, 1],
      },
      moves === undefined ? constant('unknown', { kind: 'missing', why }) : givenOf(moves),
    ),
    ...[
      {
        name: `${p}.price_index`,
        label: `index of local prices, ${year} = 1`,
        unit: '1',
        rollup: 'level',
        measure: 'price_index',
        formula: indexFormula(p, rebase, facts.window.first),
      } as const,
      {
        name: `${p}.weighted_days`,
        label: 'days by cost weight',
        unit: 'people day',
        rollup: 'flow',
        measure: 'weighted_days',
        formula: clusters.map(({ name }) => `${name}.days * ${name}.weight`).join(' + '),
      } as const,
      {
        ...PRICE,
        name: `${p}.day_price`,
        label: `price of a day of weight 1, from the block and the days of ${year}`,
        measure: 'day_price',
        formula: quotient(
          `${p}.day_price`,
          yearTotal(`${p}.block`, rebase),
          yearTotal(`${p}.weighted_days`, rebase),
        ),
        note: `Unknown where nobody was in a cluster with a cost weight in ${year}.`,
      },
    ].map((row) => workedLine(row, common)),
  ];
}

/**
 * 1 in the rebasing year; after it, moved each April by the move of the new year. Before it the same moves are taken back,
 * each written out, for a line cannot look ahead at itself. A year without a move leaves the price unknown from there on, away
 * from the rebasing year.
 */
function indexFormula(p: string, rebase: FinancialYear, first: FinancialYear): string {
  const april = (year: FinancialYear): string => `"${printMonth(aprilOf(year))}"`;
  let before = '';
  let moves = '';
  for (let year = rebase - 1; year >= first; year--) {
    moves = `(1 + at(${p}.price_move, ${april(year + 1)}))${moves === '' ? '' : ` * ${moves}`}`;
    const back = `1 / ${year === rebase - 1 ? moves : `(${moves})`}`;
    before += year === first ? back : `if(from(${april(year)}), ${back}, `;
  }
  const closing = ')'.repeat(Math.max(rebase - 1 - first, 0));
  const upTo = before === '' ? '1' : `if(from(${april(rebase)}), 1, ${before}${closing})`;
  return `if(from(${april(rebase + 1)}), prev(${p}.price_index) * if(april(), 1 + ${p}.price_move, 1), ${upTo})`;
}
