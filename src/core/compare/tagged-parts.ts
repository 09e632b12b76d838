import type { Period } from '../run/period.ts';
import { figureOf } from '../run/projection.ts';
import { sharingsOf } from '../run/sharing.ts';
import { type SignedPart, signedParts, sumOf } from '../run/signed-parts.ts';
import { type Side, viewAt } from './side.ts';

/** What all parts with one value of a tag come to. */
export interface TaggedPart {
  readonly pennies: number;
  /** Is any of them known, at least in part? */
  readonly known: boolean;
  /** The lines that are unknown in them. */
  readonly unknown: ReadonlySet<string>;
}

/** By value of a tag; what opens no further without one is under an empty value. */
export type TaggedParts = ReadonlyMap<string, TaggedPart>;

/**
 * A sum of pounds by the values of a tag: it is opened until its parts carry the tag. The line itself is always opened once where it can
 * be, so that a total can be cut by a tag that it has itself, such as its component.
 *
 * @returns undefined for a line that is no sum
 */
export function taggedParts(side: Side, name: string, period: Period, tag: string): TaggedParts | undefined {
  const { projection, pennies } = viewAt(side, period);
  const { plan } = projection;
  const top = plan.lines.findIndex((line) => line.name === name);
  const sharesOf = sharesByTag(side, period, tag);
  const open = (line: number): readonly SignedPart[] | undefined => {
    const sum = sumOf(plan, line);
    return signedParts(plan, line) ?? (sum?.over === 'month' ? sum.parts : undefined) ?? sharesOf(line);
  };
  const first = open(top);
  if (first === undefined) return undefined;
  const out = new Map<string, TaggedPart>();
  const add = ({ line, sign }: SignedPart, value: string): void => {
    const figure = figureOf(projection, line, period);
    const before = out.get(value) ?? { pennies: 0, known: false, unknown: new Set<string>() };
    const pounds = figure.value;
    const shown = pounds === 'unknown' ? 0 : sign * pennies.shown(line, period, pounds);
    const unknown = [...figure.unknownLines].map((i) => plan.lines[i]?.name ?? '');
    out.set(value, {
      pennies: before.pennies + shown,
      known: before.known || pounds !== 'unknown',
      unknown: new Set([...before.unknown, ...unknown]),
    });
  };
  const visit = (part: SignedPart): void => {
    const value = side.graph.lines[part.line]?.tags[tag];
    const parts = value === undefined ? open(part.line) : undefined;
    if (parts === undefined) add(part, value ?? '');
    else for (const { line, sign } of parts) visit({ line, sign: sign === part.sign ? 1 : -1 });
  };
  for (const part of first) visit(part);
  return out;
}

/** The lines that share out another and carry the tag, where together they are all of it: a cost by funder. */
function sharesByTag(
  side: Side,
  period: Period,
  tag: string,
): (whole: number) => readonly SignedPart[] | undefined {
  const { projection } = viewAt(side, period);
  const sharings = [...new Set(sharingsOf(projection).values())];
  return (whole) => {
    const shares = sharings.find((sharing) => sharing.whole === whole)?.shares ?? [];
    const tagged = shares.every((line) => side.graph.lines[line]?.tags[tag] !== undefined);
    return shares.length > 0 && tagged ? shares.map((line) => ({ line, sign: 1 })) : undefined;
  };
}

/** Everything that the parts come to: the known part of the line. */
export function sumOfParts(parts: TaggedParts): number {
  return [...parts.values()].reduce((sum, part) => sum + part.pennies, 0);
}
