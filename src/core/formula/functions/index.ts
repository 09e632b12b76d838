import { april, days, elapsed, first, from, march, now, weeks } from './calendar.ts';
import { abs, ceil, choose, floor, max, min } from './choice.ts';
import type { FormulaFunction } from './record.ts';
import { phased, ramp, runOn, spread } from './shape.ts';
import { at, cumulative, fyMean, fyTotal, prev, yearEnd } from './time.ts';
import { total } from './total.ts';

/** Every function a formula may use, in the order of the reference page. */
export const FUNCTIONS: readonly FormulaFunction[] = [
  prev,
  at,
  yearEnd,
  fyTotal,
  fyMean,
  cumulative,
  total,
  spread,
  phased,
  runOn,
  ramp,
  from,
  days,
  weeks,
  elapsed,
  first,
  april,
  march,
  now,
  choose,
  min,
  max,
  abs,
  floor,
  ceil,
];

const BY_NAME: ReadonlyMap<string, FormulaFunction> = new Map(FUNCTIONS.map((f) => [f.name, f]));

export function functionNamed(name: string): FormulaFunction | undefined {
  return BY_NAME.get(name);
}
