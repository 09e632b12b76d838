import { DATE, type Dimension, MONTHS, NO_DIMENSION } from './dimension.ts';
import { parseUnit } from './mathjs.ts';

/** The bases a unit may be made of, with the spellings mathjs knows them by. */
const BASES: ReadonlyMap<string, string> = new Map(
  ['GBP', 'people', 'day', 'week', 'month', 'year'].flatMap((base) => [
    [base, base],
    [`${base}s`, base],
  ]),
).set('person', 'people');

export const UNIT_NAMES: readonly string[] = ['GBP', 'people', 'day', 'week', 'month', 'year', DATE];

export function isUnitName(name: string): boolean {
  return BASES.has(name);
}

/** The exponents of a unit's text (`GBP/people/week`, `1`), or undefined when it is none that Headroom knows. */
export function readUnit(text: string): Dimension | undefined {
  if (text.trim() === '1') return NO_DIMENSION;
  if (text.trim() === DATE) return MONTHS;
  try {
    const out = new Map<string, number>();
    const { value, units } = parseUnit(text);
    // `1/week` is a unit; `1000 GBP` is an amount.
    if (units.length === 0 || (value !== null && !/^\s*1\s*\//.test(text))) return undefined;
    for (const part of units) {
      const base = BASES.get(part.unit.name);
      if (base === undefined || part.prefix.name !== '') return undefined;
      out.set(base, (out.get(base) ?? 0) + part.power);
    }
    return new Map([...out].filter(([, power]) => power !== 0));
  } catch {
    return undefined;
  }
}
