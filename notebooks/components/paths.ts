import type { Cell } from './cell.js';
import { shortWords, unknownLines } from './format.js';

/** What a row of years says, in a few words: `New money grows from £705k in 2009/10 to at least £1.85m in 2011/12`. */
export function pathTitle(what: string, cells: readonly Cell[], years: readonly string[]): string {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return what;
  const [from, to] = [years[0] ?? '', years.at(-1) ?? ''];
  if (cells.every((cell) => cell.value === null)) return `${what} is unknown in every year`;
  if (cells.every((cell) => cell.value === first.value && cell.status === first.status)) {
    const gap = first.unknown > 0 ? `, with ${unknownLines(first.unknown)}` : '';
    return `${what} stays at ${shortWords(first)} a year${gap}`;
  }
  if (first.value === null || last.value === null) {
    return `${what} goes from ${shortWords(first)} in ${from} to ${shortWords(last)} in ${to}`;
  }
  const moves = last.value > first.value ? 'grows' : last.value < first.value ? 'falls' : 'moves';
  return `${what} ${moves} from ${shortWords(first)} in ${from} to ${shortWords(last)} in ${to}`;
}
