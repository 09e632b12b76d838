import { toPennies } from '../money/share-out.ts';
import { CallError } from '../problem/call-error.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Period } from '../run/period.ts';
import { type ComparedFigure, comparedFigure } from './by-cause.ts';
import { type Comparison, comparedLine, yearsOf } from './comparison.ts';
import { sumOfParts, type TaggedPart, type TaggedParts, taggedParts } from './tagged-parts.ts';
import type { Told } from './told.ts';

/** All parts of a line with one value of a tag, on both sides. */
export interface ComparedPart {
  /** The value of the tag; null for the parts that carry none. */
  readonly value: string | null;
  /** The same as a board member calls it. */
  readonly title: string;
  /** Pounds, the known part where some lines are unknown; null where nothing is known. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** How many lines are unknown in it. */
  readonly unknownBefore: number;
  readonly unknownAfter: number;
}

/** A line on both sides, cut by a tag. The known parts add up to the known part of the line, to the penny. */
export interface ByTag {
  readonly kind: 'parts';
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly tag: string;
  readonly figure: ComparedFigure;
  readonly years: readonly ComparedFigure[];
  readonly parts: readonly ComparedPart[];
}

/**
 * The parts of a sum of pounds by the values of a tag, on both sides.
 *
 * @throws {CallError} when no line has such a tag, or the line is no sum, or none of its parts has the tag
 */
export function byTag(comparison: Comparison, name: string, period: Period, tag: string): ByTag {
  const { name: line, label, unit } = comparedLine(comparison, name);
  const { before, after } = comparison;
  const known = tagsOf(comparison);
  if (!known.includes(tag))
    throw new CallError(
      `No line has a tag "${tag}". ${didYouMean(tag, known, `There are: ${known.join(', ')}.`)}`,
    );
  const sides = [before, after].map((side) => taggedParts(side, line, period, tag));
  if (sides.every((parts) => parts === undefined))
    throw new CallError(
      `"${line}" is no sum of pounds, so it has no parts to tell by ${tag}. Ask for its causes: leave --by out.`,
    );
  const figure = comparedFigure(comparison, line, unit, period);
  // On one side it may be a figure of its own: it is then a part without the tag.
  const [mine, theirs] = [sides[0] ?? alone(figure.before), sides[1] ?? alone(figure.after)];
  const values = [...new Set([...mine.keys(), ...theirs.keys()])];
  if (values.every((value) => value === ''))
    throw new CallError(
      `No part of "${line}" carries the tag "${tag}". Leave --by out, or ask for a total whose parts do.`,
    );
  assertAddsUp(line, mine, figure.before);
  assertAddsUp(line, theirs, figure.after);
  const parts = values.map((value) => ({
    ...comparedPart(value, mine.get(value), theirs.get(value)),
    title: titleOf(comparison, tag, value),
  }));
  return {
    kind: 'parts',
    line,
    label,
    unit,
    tag,
    figure,
    years: yearsOf(comparison).map((year) => comparedFigure(comparison, line, unit, year)),
    parts: [...parts.filter((part) => part.value !== null), ...parts.filter((part) => part.value === null)],
  };
}

function titleOf({ before, after }: Comparison, tag: string, value: string): string {
  if (value === '') return `no ${tag} told`;
  const funder = [after, before].map(({ model }) => model.file.funders[value]?.name);
  return (
    (tag === 'funder' ? funder.find((name) => name !== undefined) : undefined) ?? value.replaceAll('_', ' ')
  );
}

/** Every tag that a line of either side carries. */
export function tagsOf({ before, after }: Comparison): readonly string[] {
  const lines = [...before.graph.lines, ...after.graph.lines];
  return [...new Set(lines.flatMap((line) => Object.keys(line.tags)))];
}

function alone({ value, unknown }: Told): TaggedParts {
  const pennies = value === null ? 0 : toPennies(value);
  return new Map([['', { pennies, known: value !== null, unknown: new Set(unknown) }]]);
}

function comparedPart(
  value: string,
  mine: TaggedPart | undefined,
  theirs: TaggedPart | undefined,
): Omit<ComparedPart, 'title'> {
  const before = poundsOf(mine);
  const after = poundsOf(theirs);
  const alike = [...(mine?.unknown ?? [])].sort().join(' ') === [...(theirs?.unknown ?? [])].sort().join(' ');
  return {
    value: value === '' ? null : value,
    before,
    after,
    difference:
      before === null || after === null || !alike ? null : (toPennies(after) - toPennies(before)) / 100,
    unknownBefore: mine?.unknown.size ?? 0,
    unknownAfter: theirs?.unknown.size ?? 0,
  };
}

/** A side without such parts has nought of them; one whose parts are all unknown is unknown. */
function poundsOf(part: TaggedPart | undefined): number | null {
  if (part === undefined) return 0;
  return part.known ? part.pennies / 100 : null;
}

function assertAddsUp(line: string, parts: TaggedParts, { value }: Told): void {
  if (value === null) return;
  const apart = sumOfParts(parts) - toPennies(value);
  if (apart !== 0)
    throw new Error(
      `the parts of ${line} are ${apart} pennies off its own figure: an error of Headroom's own`,
    );
}
