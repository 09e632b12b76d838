import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { notKnown } from '../not-known.ts';
import {
  bodyCuts,
  type Cut,
  cutsBy,
  fundersWithNames,
  ifStated,
  type Measure,
  NOT_STATED,
  TIERS,
  totalLines,
} from '../totals.ts';
import { blockLines, noPriceLines } from './block.ts';
import { frameworkLines, spotLines } from './by-volume.ts';
import { costAndVolumeLines } from './cost-and-volume.ts';
import { programmeBudgetLines } from './programme-budget.ts';
import { type Contract, type ContractsSettings, contractsSettings } from './settings.ts';
import { forceLine, type Made, type Terms, termsOf, together } from './terms.ts';

const TYPES: Readonly<Record<Contract['type'], string>> = {
  block: 'block contracts',
  cost_and_volume: 'cost-and-volume contracts',
  spot: 'spot contracts',
  framework: 'framework agreements',
  programme_budget: 'programme budgets',
};

const MEASURES: readonly Measure[] = [
  { name: 'cost', label: 'Cost', measure: 'contract' },
  { name: 'committed', label: 'To be paid whatever the activity' },
  { name: 'uncommitted', label: 'Cost above what must be paid' },
];

/** The register of contracts: what each costs under its terms, and how much of that is committed. */
export const contracts = defineComponent({
  name: 'contracts',
  title: 'Contracts',
  method:
    'Each contract pays by its own terms. A block contract pays the sum of the year in equal months, whatever the activity; activity under it only shows the cost of one. A cost-and-volume contract is settled by financial year: its base is the planned number at its price; for numbers above or below the plan, beyond the threshold, the marginal share of the price is paid or taken off, and numbers inside the threshold change nothing unless the contract gives a share for them. The settlement is spread evenly over the months of the year. A spot contract pays for the number of each month at its price; a price by the week is charged on the days of the month over seven. A framework agreement commits nothing: only what is called off is paid. A programme budget is spent on its parts, and what is left of it is shown; a part that is a contract of the register is counted there and not again. A sum of the year is spread over the months in force and never cut down; outside them a contract costs nothing. Committed is what must be paid whatever the activity: all of a block contract, the base of a cost-and-volume contract less the most that can be taken off, nothing of a spot contract or a framework, and the parts of a programme budget that are said to be committed. Sums of money are cash and take no index; a price told once in prices of the base year moves with the price index where the contract says so. Totals add up the same lines, so they agree to the penny.',
  settings: contractsSettings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, facts, place): Built => {
    const register = within(place, 'register');
    const made = together(
      ...Object.entries(s.register).map(([ref, contract]) => {
        const terms = termsOf(ref, contract, facts, within(register, ref));
        return together(forceLine(terms, contract), linesOf(terms, contract));
      }),
    );
    const blocks = Object.values(s.register).filter((c) => c.type === 'block');
    const cuts: readonly Cut[] = [
      { name: 'total', label: 'all contracts' },
      ...cutsBy('type', new Map(Object.entries(TYPES)), made.lines),
      ...cutsBy('provider', providersOf(s), made.lines),
      ...cutsBy('funder', fundersWithNames(facts), made.lines),
      ...bodyCuts(facts),
      ...['service', 'level', 'portfolio', 'scope'].flatMap((key) =>
        ifStated(cutsBy(key, unstated(key), made.lines)),
      ),
      ...ifStated(cutsBy('tier', TIERS, made.lines)),
    ];
    return {
      lines: [
        ...noPriceLines(blocks, place),
        ...made.lines,
        ...totalLines('contracts', made.lines, MEASURES, cuts, place),
      ],
      problems: [...refProblems(s, facts, register), ...made.problems],
    };
  },
});

function linesOf(terms: Terms, contract: Contract): Made {
  switch (contract.type) {
    case 'block':
      return blockLines(terms, contract);
    case 'cost_and_volume':
      return costAndVolumeLines(terms, contract);
    case 'spot':
      return spotLines(terms, contract);
    case 'framework':
      return frameworkLines(terms, contract);
    case 'programme_budget':
      return programmeBudgetLines(terms, contract);
  }
}

function providersOf(s: ContractsSettings): ReadonlyMap<string, string> {
  return new Map([...Object.entries(s.providers), [NOT_STATED, 'provider not stated']]);
}

function unstated(key: string): ReadonlyMap<string, string> {
  return new Map([[NOT_STATED, `${key} not stated`]]);
}

const RESERVED = new Set([
  'total',
  'type',
  'provider',
  'funder',
  'roll_up',
  'service',
  'level',
  'portfolio',
  'scope',
  'tier',
  'no_activity',
]);

function refProblems(s: ContractsSettings, facts: ModelFacts, place: Place): readonly Problem[] {
  return Object.entries(s.register).flatMap(([ref, contract]) => {
    const here = within(place, ref);
    const check = (key: keyof Contract & string, known: readonly string[]): readonly Problem[] => {
      const told = contract[key];
      return typeof told !== 'string' || told === NOT_STATED ? [] : notKnown(within(here, key), told, known);
    };
    const catalogued = facts.components.has('services')
      ? (['service', 'level', 'portfolio', 'scope'] as const).flatMap((key) => check(key, listed(facts, key)))
      : [];
    return [
      ...(RESERVED.has(ref)
        ? [problem(`"${ref}" is kept for totals.`, here, 'Give the contract another short name.')]
        : []),
      ...check('provider', Object.keys(s.providers)),
      ...check('funder', [...facts.funders.keys()]),
      ...check('lead', [...facts.funders.keys()]),
      ...catalogued,
    ];
  });
}

/** What the service catalogue has under a tag. */
function listed(facts: ModelFacts, key: string): readonly string[] {
  const found = facts.lines.filter((l) => l.tags.component === 'services' && l.tags.measure === 'listed');
  return [...new Set(found.map((l) => l.tags[key] ?? NOT_STATED))].filter((ref) => ref !== NOT_STATED);
}
