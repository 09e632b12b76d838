import { within } from '../../problem/problem.ts';
import { rollupProblems } from '../figure-or-line.ts';
import type { ContractOf } from './settings.ts';
import {
  costLines,
  during,
  evenly,
  figure,
  type Made,
  money,
  NOT_BELOW_NOUGHT,
  type Terms,
  together,
} from './terms.ts';

type Part = ContractOf<'programme_budget'>['parts'][string];

/** A programme budget: money allocated to a programme, the parts it is spent on, and what is left. */
export function programmeBudgetLines(terms: Terms, contract: ContractOf<'programme_budget'>): Made {
  const { base } = terms;
  const value = {
    name: 'value',
    label: 'sum of the year',
    unit: 'GBP',
    rollup: 'level',
    bounds: NOT_BELOW_NOUGHT,
    path: ['budget'],
  } as const;
  const parts = Object.entries(contract.parts);
  const here = parts.filter(([, part]) => !isContract(part));
  const of = (some: readonly (readonly [string, Part])[], ...more: readonly string[]): string => {
    const selectors = [`contract=${terms.tags.contract}`, 'measure=part', ...more];
    return some.length === 0 ? '0' : `total(${selectors.map((s) => `"${s}"`).join(', ')})`;
  };
  return together(
    figure(terms, value, contract.budget, ['level', 'stock']),
    [money(terms, 'budget', 'budget', evenly(terms, `${base}.value`))],
    ...parts.map(([ref, part]) => partLines(terms, ref, part)),
    [
      money(terms, 'allocated', 'spent on its parts', of(parts)),
      money(terms, 'unallocated', 'left of the budget', `${base}.budget - ${base}.allocated`),
      ...costLines(
        terms,
        of(here, 'counted=here'),
        of(
          here.filter(([, part]) => part.committed),
          'counted=here',
          'committed=yes',
        ),
      ),
    ],
  );
}

/** A part that is a contract of the register is counted there, and not again. */
function isContract({ money: told }: Part): boolean {
  return 'line' in told && told.line.startsWith('contracts.');
}

function partLines(terms: Terms, ref: string, part: Part): Made {
  const name = `part.${ref}`;
  const path = ['parts', ref, 'money'];
  const counted = isContract(part) ? 'elsewhere' : 'here';
  const tags = { ...terms.tags, part: ref, counted, committed: part.committed ? 'yes' : 'no' };
  const own = { ...terms, tags };
  if ('line' in part.money) {
    const flow = money(own, name, part.label, during(terms, part.money.line), 'part');
    const line = { ...flow, place: within(terms.place, ...path, 'line') };
    return { lines: [line], problems: rollupProblems(line, part.money, ['flow'], terms.facts) };
  }
  const stated = {
    name: `${name}.stated`,
    label: `${part.label}, of the year`,
    unit: 'GBP',
    rollup: 'level',
    bounds: NOT_BELOW_NOUGHT,
    path,
  } as const;
  const flow = money(own, name, part.label, evenly(terms, `${terms.base}.${name}.stated`), 'part');
  return together(figure(own, stated, part.money), [flow]);
}
