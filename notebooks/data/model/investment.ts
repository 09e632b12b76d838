import type { PublishedModel } from '@headroom/engine';
import type { Cell, Scenario } from '../../components/cell.js';
import { groupBy } from '../group-by.js';
import { type Amount, type Intention, intentionsOf } from '../intentions.js';
import { linesOf } from '../plan/lines.js';
import { investmentTotals } from '../plan/spend.js';
import { cellsOf, type Made, madeOf, scenarioOf } from '../published.js';

export interface InvestmentData {
  readonly made: Made;
  readonly years: readonly string[];
  readonly kinds: readonly MoneyKind[];
  readonly themes: readonly { readonly title: string; readonly intentions: readonly IntentionData[] }[];
}

/** One of the totals that are never added together, and its parts. */
export interface MoneyKind {
  readonly money: string;
  readonly label: string;
  /** The line of the total; those of the full-year effect and base prices are `<line>.fye` and `<line>.real`. */
  readonly line: string;
  readonly total: readonly Cell[];
  readonly fullYear: readonly Cell[];
  readonly basePrices?: readonly Cell[];
  readonly byTheme: readonly MoneyPart[];
  readonly byFunder: readonly MoneyPart[];
}

export interface MoneyPart {
  readonly label: string;
  readonly line: string;
  /** Missing where the plan has no line of this kind of money here. */
  readonly cells?: readonly Cell[];
}

export interface IntentionData extends Pick<Intention, 'number' | 'title' | 'led_by' | 'start' | 'complete'> {
  readonly quote: string;
  readonly reading: string;
  readonly section: string;
  /** Intentions that carry its money, where it has none of its own. */
  readonly carriedBy: readonly string[];
  readonly money: readonly IntentionMoney[];
  readonly milestones: readonly string[];
}

/** One line of money of an intention. */
export interface IntentionMoney {
  readonly money: string;
  readonly funder: string;
  readonly pot: string;
  /** `stated`, `tbc`, ... for each year. */
  readonly told: readonly string[];
  /** The line of its figures. */
  readonly line?: string;
  /** Missing for money that another line holds already. */
  readonly cells?: readonly Cell[];
  readonly within: readonly string[];
  /** No year is given with the amount: how the model takes it. */
  readonly undated: boolean;
  readonly readings: readonly string[];
}

export function investmentData(model: PublishedModel): InvestmentData {
  const plan = scenarioOf(model, 'plan');
  const intentions = intentionsOf(model);
  return {
    made: madeOf(model),
    years: plan.years,
    kinds: investmentTotals(linesOf(model, plan)).map(({ key, label }) => moneyKind(key, label)),
    themes: Object.entries(model.themes).map(([theme, title]) => ({
      title,
      intentions: intentions.filter((i) => i.theme === theme).map(intentionData),
    })),
  };

  function moneyKind(money: string, label: string): MoneyKind {
    const total = `investment.total.${money}`;
    const basePrices = plan.annual[`${total}.real`];
    return {
      money,
      label,
      line: total,
      total: cellsOf(plan, total),
      fullYear: cellsOf(plan, `${total}.fye`),
      ...(basePrices === undefined ? {} : { basePrices }),
      byTheme: Object.entries(model.themes).map(([theme, title]) =>
        part(`investment.theme.${theme}.${money}`, title),
      ),
      byFunder: Object.entries(model.funders).map(([funder, { name }]) =>
        part(`investment.funder.${funder}.${money}`, name),
      ),
    };
  }

  function part(line: string, label: string): MoneyPart {
    const cells = plan.annual[line];
    return { label, line, ...(cells === undefined ? {} : { cells }) };
  }

  function intentionData(intention: Intention): IntentionData {
    const { number, title, led_by, start, complete, section, quote, reading } = intention;
    const lines = groupBy(intention.money, (amount) => amount.line);
    return {
      number,
      title,
      led_by,
      start,
      complete,
      section,
      quote,
      reading,
      carriedBy: intention.money_in.map(named),
      money: [...lines.values()].map((rows) => lineOfMoney(rows, plan)),
      milestones: intention.milestones.map(({ activity }) => activity),
    };
  }

  function lineOfMoney(rows: readonly Amount[], scenario: Scenario): IntentionMoney {
    const [row] = rows;
    if (row === undefined) throw new Error('a line of money has no rows');
    const told = scenario.years.map((year) => rows.find((r) => r.year === year)?.status ?? row.status);
    const readings = rows.map(({ year, reading }) => (rows.length > 1 ? `${year}: ${reading}` : reading));
    return {
      money: row.money,
      funder: model.funders[row.funder]?.name ?? row.funder,
      pot: row.pot,
      told,
      ...(row.name === ''
        ? {}
        : { line: `${row.name}.stated`, cells: cellsOf(scenario, `${row.name}.stated`) }),
      within: row.within.map((ref) => named(ref.split('.', 1)[0] ?? ref)),
      undated: row.year === 'undated',
      readings: [...new Set(readings)],
    };
  }

  /** `2.1 Implementation of Dementia Strategy`. */
  function named(ref: string): string {
    const found = intentions.find((intention) => intention.ref === ref);
    return found === undefined ? ref : `${found.number} ${found.title}`;
  }
}
