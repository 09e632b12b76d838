import { formulaLine, type Line } from '../../graph/line.ts';
import { type Problem, problem, within } from '../../problem/problem.ts';
import type { ContractOf } from './settings.ts';
import {
  charged,
  costLines,
  evenly,
  figure,
  indexProblems,
  type Made,
  money,
  NOT_BELOW_NOUGHT,
  numberOfYear,
  SHARE,
  type Terms,
  together,
  unitOf,
} from './terms.ts';

type CostAndVolume = ContractOf<'cost_and_volume'>;

/**
 * A cost-and-volume contract, settled by financial year: the planned number at its price, more or less by the marginal
 * rates for the numbers beyond the threshold.
 */
export function costAndVolumeLines(terms: Terms, contract: CostAndVolume): Made {
  const { base } = terms;
  const unit = unitOf(contract.counts);
  const price = {
    name: 'price',
    label: 'price of one',
    unit: unit.price,
    rollup: 'level',
    bounds: NOT_BELOW_NOUGHT,
  } as const;
  const number = (name: 'planned' | 'actual', label: string): Made =>
    numberOfYear(terms, { name, label, unit: unit.volume }, contract[name]);
  const paid = charged(terms, contract.index);
  const pounds = (numbers: string): string => evenly(terms, `${numbers} * ${paid}`);
  return together(
    number('planned', 'planned number of the year'),
    number('actual', 'number of the year'),
    figure(terms, price, contract.price, ['level', 'stock']),
    {
      lines: [],
      problems: [
        ...indexProblems(terms, contract.index, contract.price),
        ...withoutThreshold(terms, contract),
      ],
    },
    ...rates(terms, contract),
    differences(terms, contract, unit.volume),
    [
      money(terms, 'base', 'planned number at its price', pounds(`${base}.planned`)),
      money(terms, 'over', 'paid for more than planned', pounds(atRates(terms, contract, 'over'))),
      money(terms, 'under', 'taken off for less than planned', pounds(atRates(terms, contract, 'under'))),
      money(terms, 'reducible', 'the most that can be taken off', pounds(allTakenOff(terms, contract))),
      ...costLines(terms, `${base}.base + ${base}.over - ${base}.under`, `${base}.base - ${base}.reducible`),
    ],
  );
}

const RATES = {
  threshold: 'share of the planned number beyond which the marginal rates hold',
  within: 'share of the price inside the threshold',
  marginal_above: 'share of the price for more than planned',
  marginal_below: 'share of the price for less than planned',
} as const;

function rates(terms: Terms, contract: CostAndVolume): readonly Made[] {
  return (['threshold', 'within', 'marginal_above', 'marginal_below'] as const).flatMap((name) => {
    const told = contract[name];
    if (told === undefined) return [];
    const asked = { name, label: RATES[name], unit: '1', rollup: 'level', bounds: SHARE } as const;
    return [figure(terms, asked, told, ['level', 'stock'])];
  });
}

/** A share inside the threshold says nothing where there is none. */
function withoutThreshold({ place }: Terms, contract: CostAndVolume): readonly Problem[] {
  if (contract.within === undefined || contract.threshold !== undefined) return [];
  const what = '"within" is the share of the price inside a threshold, and the contract has none.';
  return [problem(what, within(place, 'within'), 'Add "threshold", or take "within" out.')];
}

/** Numbers above and below the plan, and how much of them lies beyond the threshold. */
function differences(terms: Terms, { threshold }: CostAndVolume, unit: string): readonly Line[] {
  const { base } = terms;
  const number = (name: string, label: string, formula: string): Line =>
    formulaLine(
      {
        name: `${base}.${name}`,
        label: `${terms.label}: ${label}`,
        unit,
        rollup: 'level',
        tags: { ...terms.tags, measure: name },
        place: terms.place,
      },
      formula,
    );
  const beyond = (of: 'above' | 'below'): readonly Line[] =>
    threshold === undefined
      ? []
      : [
          number(
            `${of}_threshold`,
            `number ${of} the plan, beyond the threshold`,
            `max(0, ${base}.${of}_plan - ${base}.planned * ${base}.threshold)`,
          ),
        ];
  return [
    number('above_plan', 'number above the plan', `max(0, ${base}.actual - ${base}.planned)`),
    ...beyond('above'),
    number('below_plan', 'number below the plan', `max(0, ${base}.planned - ${base}.actual)`),
    ...beyond('below'),
  ];
}

/** Numbers above or below the plan, each counted by the share of the price that is paid for it or taken off. */
function atRates(terms: Terms, { threshold, within: inside }: CostAndVolume, side: 'over' | 'under'): string {
  const { base } = terms;
  const of = side === 'over' ? 'above' : 'below';
  const rate = `${base}.marginal_${of}`;
  if (threshold === undefined) return `${base}.${of}_plan * ${rate}`;
  const beyond = `${base}.${of}_threshold * ${rate}`;
  return inside === undefined
    ? beyond
    : `(${beyond} + (${base}.${of}_plan - ${base}.${of}_threshold) * ${base}.within)`;
}

/** The same for a year without any activity: what is left of the base must be paid whatever the activity. */
function allTakenOff({ base }: Terms, { threshold, within: inside }: CostAndVolume): string {
  const rate = `${base}.marginal_below`;
  if (threshold === undefined) return `${base}.planned * ${rate}`;
  const beyond = `(1 - ${base}.threshold) * ${rate}`;
  return inside === undefined
    ? `${base}.planned * ${beyond}`
    : `${base}.planned * (${beyond} + ${base}.threshold * ${base}.within)`;
}
