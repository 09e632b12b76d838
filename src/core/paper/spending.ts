import type { Line } from '../graph/line.ts';
import { type PaperRow, type Reading, somethingKnown } from './reading.ts';

/** A total with the funders that make it up: the rows add up to the total, to the penny. */
export interface FunderTable {
  readonly total: PaperRow;
  readonly funders: readonly PaperRow[];
}

/** A total in the years of the paper, and what it comes to in a full year from the end of each. */
export interface FullYear {
  readonly inYear: PaperRow;
  readonly fullYear: PaperRow;
}

/** Which lines of money go on after the years that the document gives, and which stop. */
export interface Recurrence {
  readonly recurrent: number;
  /** Lines that stop, by their labels. */
  readonly once: readonly string[];
}

type Names = Readonly<Record<string, string>>;

/**
 * Spending by funder and year. An investment plan has four totals that are never added together; a plan without one is told by its
 * catalogue of services, or by what each organisation spends.
 */
export function funderTables(reading: Reading, funders: Names): readonly FunderTable[] {
  const investment = totalsOf(reading).map((total) =>
    tableOf(
      reading,
      total,
      reading.tagged({ component: 'investment', measure: 'total', money: total.tags.money ?? '' }),
      funders,
    ),
  );
  if (investment.some(({ total }) => somethingKnown(total))) return investment;
  const others = [
    ...wholeOf(reading, 'services.total.spend', { component: 'services', measure: 'total', of: 'spend' }),
    ...wholeOf(reading, 'affordability.spend.total', { measure: 'organisation_spend' }),
  ].map(({ whole, parts }) => tableOf(reading, whole, parts, funders));
  const [known] = others.filter(({ total }) => somethingKnown(total));
  if (known !== undefined) return [known];
  return investment.length > 0 ? investment : others.slice(0, 1);
}

function totalsOf({ run }: Reading): readonly Line[] {
  return run.graph.lines.filter(({ name }) => /^investment\.total\.[a-z_]+$/.test(name));
}

function wholeOf(
  reading: Reading,
  name: string,
  tags: Names,
): readonly { readonly whole: Line; readonly parts: readonly Line[] }[] {
  const { lines, lineNamed } = reading.run.graph;
  const whole = lines[lineNamed(name) ?? -1];
  return whole === undefined ? [] : [{ whole, parts: reading.tagged(tags) }];
}

function tableOf(reading: Reading, total: Line, parts: readonly Line[], funders: Names): FunderTable {
  const own = parts.filter(({ tags }) => tags.funder !== undefined && tags.theme === undefined);
  return {
    total: reading.row(total, total.label.replace(/: all [a-z]+$/, '')),
    funders: own.map((line) => reading.row(line, funders[line.tags.funder ?? ''] ?? line.label)),
  };
}

/** The totals of an investment plan in the year and in a full year, PYE and FYE, where the two differ in some year. */
export function fullYears(reading: Reading): readonly FullYear[] {
  return totalsOf(reading).flatMap((line) => {
    const [fullYear] = reading.named(`${line.name}.fye`);
    const inYear = reading.row(line);
    const differ = fullYear?.cells.some(({ value }, i) => value !== inYear.cells[i]?.value) === true;
    return fullYear === undefined || !differ ? [] : [{ inYear, fullYear }];
  });
}

/**
 * A line of money that recurs runs on after its last stated year, and one that does not stops: that is how its formula is written.
 * Undefined where the model has no investment plan.
 */
export function recurrenceOf(reading: Reading): Recurrence | undefined {
  const lines = reading.tagged({ component: 'investment', measure: 'amount' });
  if (lines.length === 0) return undefined;
  const runsOn = ({ content }: Line): boolean =>
    content.kind === 'formula' && content.text.includes('run_on(');
  return {
    recurrent: lines.filter(runsOn).length,
    once: lines.filter((line) => !runsOn(line)).map(({ label }) => label),
  };
}
