import { type Built, defineComponent } from '../component.ts';
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
import { refProblems } from './refs.ts';
import { emptyPortfolios, serviceLines } from './service-lines.ts';
import { servicesSettings } from './settings.ts';
import { catalogueTable, moneyTable } from './tables.ts';

/** What is added up over services. */
const MEASURES: readonly Measure[] = [
  { name: 'listed', label: 'Services in the catalogue', unit: '1', rollup: 'stock' },
  { name: 'current', label: 'Current spend' },
  { name: 'core_offer', label: 'Cost of the core offer' },
  { name: 'investment', label: 'Investment' },
  { name: 'disinvestment', label: 'Disinvestment' },
  { name: 'spend', label: 'Spend' },
  { name: 'gap', label: 'Core offer above what is spent now' },
];

/** The services that are commissioned, by level, portfolio, scope, tier and funder, with their money. */
export const services = defineComponent({
  name: 'services',
  title: 'Services and who commissions them',
  method:
    'The catalogue lists the services that are commissioned in one month, each with the level that leads it. For each service, what is spent now, what its core offer should cost, investment and disinvestment are lines of their own. Spend is what is spent now plus investment less disinvestment. The core offer less what is spent now is what the core offer would take more. An amount is the total of its year, spread evenly over the twelve months; investment and disinvestment with a start are spread over the months from it, and are never cut down. Investment that waits for a checkpoint starts in its month at the earliest. An item that no row tells of is unknown, and so is a year that no row tells of, the years after the last one too: nothing runs on by itself. Where a source says that there is none, the amount is nought. What nothing is told of belongs to the only funder of its service, if it has only one. Totals by level, portfolio, scope, tier and funder add up the same lines, so they agree to the penny. The gap has a funder only where the core offer and what is spent now have the same one. Where a document puts a service at two levels, it counts at one of them, and totals under "other level" show what the other reading would move. A portfolio without a service in the catalogue is unknown, and so part of the whole is. A larger body has the money of its own and of all its parts.',
  settings: servicesSettings,
  layouts: [catalogueTable, moneyTable],
  tables: (s) => [
    { layout: catalogueTable, file: s.catalogue, path: ['catalogue'] },
    { layout: moneyTable, file: s.money, path: ['money'] },
  ],
  build: (s, tables, facts, place): Built => {
    const catalogue = tables.rows(catalogueTable, s.catalogue);
    const money = tables.rows(moneyTable, s.money);
    const built = catalogue.map((row) => serviceLines(row, money, s, facts, place));
    const lines = [...built.flatMap((b) => b.lines), ...emptyPortfolios(catalogue, s, facts, place)];
    const names = new Set(lines.map((line) => line.name));
    const titled = (key: string, titles: Readonly<Record<string, string>>): readonly Cut[] =>
      cutsBy(key, new Map([...Object.entries(titles), [NOT_STATED, `${key} not stated`]]), lines);
    const cuts: readonly Cut[] = [
      { name: 'total', label: 'all services' },
      ...titled('level', s.levels),
      ...titled('other_level', s.levels).map((cut) => ({
        ...cut,
        label: `${cut.label}, by another reading`,
      })),
      ...ifStated(titled('portfolio', s.portfolios)),
      ...ifStated(titled('scope', s.scopes)),
      ...ifStated(cutsBy('tier', TIERS, lines)),
      ...cutsBy('funder', fundersWithNames(facts), lines),
      ...bodyCuts(facts),
    ];
    return {
      lines: [
        ...lines,
        ...totalLines('services', lines, MEASURES, cuts, place).filter((line) => !names.has(line.name)),
      ],
      problems: [...refProblems(catalogue, money, s, facts, place), ...built.flatMap((b) => b.problems)],
    };
  },
});
