import { readMonth } from '../calendar/month.ts';
import { toPennies } from '../money/share-out.ts';
import { DATE } from '../quantity/dimension.ts';
import { rowOf } from '../results/rows.ts';
import type { Period } from '../run/period.ts';
import { figureOf, type Status } from '../run/projection.ts';
import { type Side, viewAt } from './side.ts';

/** A figure as the tables of its own side show it. */
export interface Told {
  /** Pounds to the penny; a month as a count of months (`printMonth`); null when unknown, and the known part of an "at least". */
  readonly value: number | null;
  readonly status: Status;
  /** The names of the lines that are unknown in it. */
  readonly unknown: readonly string[];
}

/** The figure of a line by name; undefined when the side has no such line. */
export function toldOf(side: Side, name: string, period: Period): Told | undefined {
  const line = side.graph.lineNamed(name);
  if (line === undefined) return undefined;
  const { projection, pennies } = viewAt(side, period);
  const { value, unit, status } = rowOf(projection, pennies, line, period);
  const { unknownLines } = figureOf(projection, line, period);
  return {
    value: value === '' ? null : unit === DATE ? (readMonth(value) ?? null) : Number(value),
    status,
    unknown: [...unknownLines].map((i) => projection.plan.lines[i]?.name ?? '').sort(),
  };
}

/**
 * How much the second figure is above the first, in the steps that tables show; null when it cannot be told. Two known parts have a
 * difference when the same lines are unknown in both.
 */
export function differenceOf(unit: string, before: Told | undefined, after: Told | undefined): number | null {
  if (before === undefined || after === undefined) return null;
  if (before.value === null || after.value === null || !sameUnknown(before, after)) return null;
  const steps = stepsOf(unit, before.value, after.value);
  return (stepsIn(after.value, steps) - stepsIn(before.value, steps)) / steps;
}

export function sameUnknown(before: Told, after: Told): boolean {
  return before.unknown.join(' ') === after.unknown.join(' ');
}

/** The steps in one of a unit that tables show: 100 pennies in a pound, else 9 decimals as far as binary64 tells them apart. */
export function stepsOf(unit: string, ...values: readonly number[]): number {
  if (unit.startsWith('GBP')) return 100;
  if (unit === DATE) return 1;
  const digits = Math.ceil(Math.log10(Math.max(1, ...values.map(Math.abs)) + 1));
  return 10 ** Math.min(9, Math.max(0, 15 - digits));
}

export function stepsIn(value: number, steps: number): number {
  return steps === 100 ? toPennies(value) : Math.round(value * steps);
}
