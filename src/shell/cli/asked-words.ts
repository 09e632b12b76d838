import { printNumber, printPennies } from '../../core/money/print.ts';
import { toPennies } from '../../core/money/share-out.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import { printValue } from '../../core/results/print-value.ts';
import type { Asked, Plain } from '../../core/sensitivity/gauge.ts';

/** The model and the scenario that a question is asked of. */
export interface From {
  readonly model: string;
  readonly scenario: string;
}

/** The figure that is asked about and how it stands, before all else. */
export function askedWords({ model, scenario }: From, asked: Asked): readonly string[] {
  const { label, period, base, unit, status, line, unknownLines } = asked;
  const part = status === 'known_part' ? 'known part ' : status === 'at_least' ? 'at least ' : '';
  const head = `${label}, ${period}: ${part}${printPlain(base, unit)}  [${status.replace('_', ' ')}]  ${line}`;
  const from = `Scenario "${scenario}" of ${model}.`;
  if (part === '') return [head, from];
  const count = `${unknownLines.length} line${unknownLines.length === 1 ? ' is' : 's are'} unknown in it`;
  return [head, from, `${count}: ${someOf(unknownLines)}. What moves below is the known part.`];
}

/** For people, in its unit. */
export function printPlain(value: Plain, unit: string): string {
  return typeof value === 'string' ? value : printValue(value ?? 'unknown', unit);
}

/** For people, how far a figure moves: a date by months. */
export function printMove(value: number, unit: string): string {
  return unit === DATE ? `${value} month${value === 1 ? '' : 's'}` : printValue(value, unit);
}

/** For a spreadsheet: no pound signs, empty where there is nothing. */
export function sheetCell(value: Plain, unit: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return unit === 'GBP' ? printPennies(toPennies(value)) : printNumber(value);
}

/** The first few names, and how many more there are. */
export function someOf(names: readonly string[], most = 8): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
