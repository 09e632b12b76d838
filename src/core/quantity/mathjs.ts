import mathjs from 'mathjs/lib/browser/math.js';

/**
 * The one place where mathjs is loaded: it parses formulas and units, and evaluates nothing. The units of this field
 * are pounds and people; mathjs has the units of time.
 */
const math = mathjs.create(mathjs.all ?? {});
math.createUnit('GBP');
math.createUnit('people', { aliases: ['person'] });

export const parseExpression = math.parse;

/** The parts of a unit as mathjs reads it: `GBP/week` is GBP to the power 1 and week to the power -1; with a number before it, that. */
export function parseUnit(text: string): {
  readonly value: number | null;
  readonly units: readonly UnitPart[];
} {
  return math.unit(text) as unknown as { value: number | null; units: readonly UnitPart[] };
}

/** mathjs's own typing has `unit` as a text, but it is the unit's record. */
interface UnitPart {
  readonly unit: { readonly name: string };
  readonly prefix: { readonly name: string };
  readonly power: number;
}
