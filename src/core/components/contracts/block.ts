import { constant } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import type { Place } from '../../problem/problem.ts';
import type { ContractOf } from './settings.ts';
import {
  costLines,
  evenly,
  figure,
  type Made,
  NOT_BELOW_NOUGHT,
  numberOfYear,
  type Terms,
  together,
  unitOf,
} from './terms.ts';

type Counts = ContractOf<'block'>['activity'][string]['counts'];

/** A block contract: the sum of the year, whatever the activity. */
export function blockLines(terms: Terms, contract: ContractOf<'block'>): Made {
  const value = {
    name: 'value',
    label: 'sum of the year',
    unit: 'GBP',
    rollup: 'level',
    bounds: NOT_BELOW_NOUGHT,
  } as const;
  return together(
    figure(terms, value, contract.value, ['level', 'stock']),
    costLines(terms, evenly(terms, `${terms.base}.value`), `${terms.base}.cost`),
    ...Object.entries(contract.activity).map(([ref, activity]) => activityLines(terms, ref, activity)),
  );
}

function activityLines(
  terms: Terms,
  ref: string,
  { label, counts, volume }: ContractOf<'block'>['activity'][string],
): Made {
  const unit = unitOf(counts);
  const name = `activity.${ref}`;
  const asked = {
    name,
    label: `${label}, of the year`,
    unit: unit.volume,
    path: ['activity', ref, 'volume'],
  };
  const number = `${terms.base}.${name}`;
  const price = formulaLine(
    {
      name: `${number}.unit_price`,
      label: `${terms.label}: cost of the year for each of ${label}`,
      unit: unit.price,
      rollup: 'level',
      tags: { ...terms.tags, measure: 'unit_price' },
      place: terms.place,
      note: 'For information: a block contract pays the same whatever the activity.',
    },
    `if(${number} == 0, ${noPrice(counts)}, fy_total(${terms.base}.cost) / ${number})`,
  );
  return together(numberOfYear(terms, asked, volume), [price]);
}

function noPrice(counts: Counts): string {
  return `contracts.no_activity.${counts}`;
}

/** Where there is no activity there is no price of it: unknown, not nought. Once for the whole register. */
export function noPriceLines(contracts: readonly ContractOf<'block'>[], place: Place): readonly Line[] {
  const used = new Set(contracts.flatMap((c) => Object.values(c.activity).map((a) => a.counts)));
  return [...used].map((counts) =>
    givenLine(
      {
        name: noPrice(counts),
        label: `Price of one where there is no activity (${counts})`,
        unit: unitOf(counts).price,
        rollup: 'level',
        tags: { component: 'contracts', measure: 'input' },
        place,
      },
      constant('unknown', { kind: 'missing', why: 'There is no activity by which to divide the cost.' }),
    ),
  );
}
