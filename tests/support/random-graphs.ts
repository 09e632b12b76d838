import fc from 'fast-check';
import { calendarOf } from '../../src/core/calendar/calendar.ts';
import type { Code } from '../../src/core/formula/code.ts';
import type { Graph } from '../../src/core/graph/graph.ts';
import { groupsOf } from '../../src/core/graph/groups.ts';
import { formulaLine, givenLine, type Line } from '../../src/core/graph/line.ts';
import { byMonth } from './lines.ts';
import { code } from './random-plans.ts';

const CALENDAR = calendarOf(2009, 2010);

/**
 * Graphs with formulas of every kind over figures that are halves and quarters, so that two programs come to the very same figures:
 * sheets take numbers that differ in the last bits for equal, and the engine does not.
 */
export const quarterGraphs: fc.Arbitrary<Graph> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
  .chain(([given, formulas]) => {
    const quarter = fc.integer({ min: -12, max: 12 }).map((n) => n / 4);
    const told = fc.oneof(
      fc.option(quarter).map((value) => [value]),
      fc.array(fc.option(quarter, { freq: 3 }), { minLength: 1, maxLength: 24 }),
    );
    const codes = fc.tuple(...Array.from({ length: formulas }, (_, i) => code(given + i, given + formulas)));
    const rollups = fc.array(
      fc.constantFrom('flow' as const, 'flow' as const, 'stock' as const, 'level' as const),
      {
        minLength: given + formulas,
        maxLength: given + formulas,
      },
    );
    return fc.tuple(fc.array(told, { minLength: given, maxLength: given }), codes, rollups);
  })
  .map(([told, codes, rollups]) => {
    const about = (i: number): Omit<Line, 'content'> => ({
      name: `a.n${i}`,
      label: `line ${i}`,
      unit: 'GBP',
      rollup: rollups[i] ?? 'flow',
      tags: {},
      place: {},
    });
    const lines = [
      ...told.map((values, i) => givenLine(about(i), byMonth(values))),
      ...codes.map((_, i) => formulaLine(about(told.length + i), `formula ${i}`)),
    ];
    const lowered = [...told.map(() => undefined), ...codes.map(tamed)];
    return ordered(lines, lowered);
  });

/** Formulas that cannot be put in order become nought, until all that is left can. */
function ordered(lines: readonly Line[], codes: readonly (Code | undefined)[]): Graph {
  const { groups, faults } = groupsOf(codes);
  const [fault] = faults;
  if (fault === undefined)
    return {
      calendar: CALENDAR,
      lines,
      codes,
      groups,
      lineNamed: (name) => {
        const found = lines.findIndex((line) => line.name === name);
        return found < 0 ? undefined : found;
      },
    };
  const [wrong] = fault.lines;
  return ordered(
    lines,
    codes.map((c, i) => (i === wrong ? { op: 'number', value: 0 } : c)),
  );
}

/** Figures to quarters; divisions by two, and squares. */
function tamed(of: Code): Code {
  const each = (parts: readonly Code[]): readonly Code[] => parts.map(tamed);
  switch (of.op) {
    case 'number':
      return { ...of, value: toQuarter(of.value) };
    case 'months':
      return { ...of, values: of.values.map(toQuarter) };
    case 'line':
      return of;
    case 'unary':
      return { ...of, of: tamed(of.of) };
    case 'binary': {
      const right: Code = { op: 'number', value: 2 };
      const simple = of.operator === '/' || of.operator === '^';
      return { ...of, left: tamed(of.left), right: simple ? right : tamed(of.right) };
    }
    case 'choose':
      return { ...of, test: tamed(of.test), yes: tamed(of.yes), no: tamed(of.no) };
    case 'gather':
      return { ...of, of: tamed(of.of), ...(of.before === undefined ? {} : { before: tamed(of.before) }) };
    case 'sum':
      return { ...of, parts: each(of.parts) };
    case 'convolve':
      return { ...of, of: tamed(of.of), profile: tamed(of.profile) };
  }
}

function toQuarter(value: number): number {
  return Math.round(Math.max(-3, Math.min(3, value)) * 4) / 4;
}
