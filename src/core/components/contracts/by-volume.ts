import type { Rollup } from '../../quantity/rollup.ts';
import type { FigureOrLine } from '../figure-or-line.ts';
import type { ContractOf } from './settings.ts';
import {
  charged,
  costLines,
  during,
  figure,
  indexProblems,
  type Made,
  NOT_BELOW_NOUGHT,
  type Terms,
  together,
  unitOf,
} from './terms.ts';

type Per = ContractOf<'spot'>['per'];

/** The time of a month for which a price by time is charged: real days, weeks of seven days, a twelfth of a year. */
const TIME: Readonly<Record<Per, string>> = {
  each: '',
  day: ' * days()',
  week: ' * weeks()',
  month: ' * (1 month)',
  year: ' * (1 year / 12)',
};

/** A spot contract pays for what comes, month by month. */
export function spotLines(terms: Terms, contract: ContractOf<'spot'>): Made {
  return byVolume(terms, contract, 'volume', contract.volume, contract.price);
}

const NOT_TOLD = { value: 'unknown', source: { kind: 'missing', why: 'No figure has been given.' } } as const;

/** A framework has terms, and no spend until something is called off. */
export function frameworkLines(terms: Terms, contract: ContractOf<'framework'>): Made {
  const { call_offs = NOT_TOLD, price = NOT_TOLD } = contract;
  return byVolume(terms, contract, 'call_offs', call_offs, price);
}

function byVolume(
  terms: Terms,
  { counts, per, index }: Pick<ContractOf<'spot'>, 'counts' | 'per' | 'index'>,
  name: 'volume' | 'call_offs',
  volume: FigureOrLine,
  price: FigureOrLine,
): Made {
  const unit = unitOf(counts);
  const bounds = NOT_BELOW_NOUGHT;
  const rollup: Rollup = per === 'each' ? 'flow' : 'level';
  const what = `${name === 'volume' ? 'number' : 'number called off'}${per === 'each' ? '' : ', in place'}`;
  const priceUnit = per === 'each' ? unit.price : `${unit.price}/${per}`;
  const priceLabel = `price of one${per === 'each' ? '' : ` a ${per}`}`;
  const cost = `${terms.base}.${name} * ${charged(terms, index)}${TIME[per]}`;
  return together(
    figure(
      terms,
      { name, label: what, unit: unit.volume, rollup, bounds },
      volume,
      per === 'each' ? ['flow'] : ['level', 'stock'],
    ),
    figure(terms, { name: 'price', label: priceLabel, unit: priceUnit, rollup: 'level', bounds }, price, [
      'level',
      'stock',
    ]),
    { lines: [], problems: indexProblems(terms, index, price) },
    costLines(terms, during(terms, cost), '0'),
  );
}
