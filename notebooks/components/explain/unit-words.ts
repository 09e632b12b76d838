import type { Figure, Head } from '@headroom/engine/live';
import type { Cell } from '../cell.js';
import { count, figureWords, percent, pounds } from '../format.js';
import { printer } from '../plan-view.js';
import { printOf } from '../print-of.js';

/** How the figures of a line are printed, by its unit; as in the tables, with its unit, and with more places where a figure is small. */
export function printIn({
  line,
  unit,
  label,
}: Pick<Head, 'line' | 'unit' | 'label'>): (value: number) => string {
  if (unit.startsWith('GBP')) return (value) => `${pounds(value)}${perWords(unit.slice(3))}`;
  const print = printOf({ name: line, unit, label });
  if (print === 'month' || print === 'yes_no') return printer(print);
  if (print === 'share') return (value) => percent(value, Math.abs(value) < 0.1 ? 2 : 1);
  if (unit === '1') return (value) => count(value, Math.abs(value) < 0.01 ? 6 : 4);
  if (unit === 'people')
    return (value) => `${count(value, Math.abs(value) < 1 ? 3 : 1)} ${value === 1 ? 'person' : 'people'}`;
  const several = /^(day|week|month|year)$/.test(unit);
  return (value) =>
    `${count(value, Math.abs(value) < 1 ? 3 : 1)} ${unit}${several && value !== 1 ? 's' : ''}`;
}

function perWords(unit: string): string {
  return unit.replaceAll('/people', ' a person').replaceAll(/\/(day|week|month|year)/g, ' a $1');
}

/** A figure as a cell of a table has it. */
export function cellOf({
  figure,
  status,
}: {
  readonly figure: Figure;
  readonly status: Head['status'];
}): Cell {
  return {
    value: figure.value === 'unknown' ? null : figure.value,
    status,
    unknown: figure.unknownLines.size,
  };
}

/** `£705,000`, `at least £1,850,000, 1 line unknown`, `unknown`. */
export function headWords(head: Head): string {
  return figureWords(cellOf(head), printIn(head));
}
