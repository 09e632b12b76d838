import { formulaLine, type Line } from '../graph/line.ts';
import type { Place } from '../problem/problem.ts';
import type { Rollup } from '../quantity/rollup.ts';
import type { ModelFacts } from './component.ts';

/** The value of a tag that the sources say nothing of. */
export const NOT_STATED = 'not_stated';

/** One way to pick lines: those with a value of a tag, or all of them. */
export interface Cut {
  /** In the name of the total, after the component: `total`, `level.icp`. */
  readonly name: string;
  readonly label: string;
  readonly tag?: readonly [key: string, value: string];
}

/** What is added up: the lines with one value of the tag `measure`. */
export interface Measure {
  readonly name: string;
  readonly label: string;
  /** The value of the tag, where it is not the name. */
  readonly measure?: string;
  readonly unit?: string;
  readonly rollup?: Rollup;
}

/** The totals of a component's lines, by each cut and measure that has members. */
export function totalLines(
  component: string,
  lines: readonly Line[],
  measures: readonly Measure[],
  cuts: readonly Cut[],
  place: Place,
): readonly Line[] {
  return cuts.flatMap((cut) =>
    measures
      .filter((m) => lines.some((l) => l.tags.measure === (m.measure ?? m.name) && meets(l, cut)))
      .map((m) => {
        const tags = { component, ...(cut.tag === undefined ? {} : { [cut.tag[0]]: cut.tag[1] }) };
        const selectors = [`component=${component}`, `measure=${m.measure ?? m.name}`];
        if (cut.tag !== undefined) selectors.push(cut.tag.join('='));
        const line = {
          name: `${component}.${cut.name}.${m.name}`,
          label: `${m.label}: ${cut.label}`,
          unit: m.unit ?? 'GBP',
          rollup: m.rollup ?? 'flow',
          tags: { ...tags, measure: 'total', of: m.name },
          place,
        };
        return formulaLine(line, `total(${selectors.map((s) => `"${s}"`).join(', ')})`);
      }),
  );
}

function meets(line: Line, { tag }: Cut): boolean {
  return tag === undefined || line.tags[tag[0]] === tag[1];
}

/** Cuts by every value of a tag, in the order of their titles; a value without a title is told in its own words. */
export function cutsBy(
  key: string,
  titles: ReadonlyMap<string, string>,
  lines: readonly Line[],
): readonly Cut[] {
  const found = new Set(lines.map((l) => l.tags[key]).filter((value) => value !== undefined));
  const order = [...titles.keys()];
  const place = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...found]
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((value) => ({
      name: `${key}.${inName(value)}`,
      label: titles.get(value) ?? `${key.replaceAll('_', ' ')} ${value.replaceAll('_', ' ')}`,
      tag: [key, value],
    }));
}

/** None where nothing is stated of any line: they would only repeat the whole. */
export function ifStated(cuts: readonly Cut[]): readonly Cut[] {
  return cuts.every(({ tag }) => tag?.[1] === NOT_STATED) ? [] : cuts;
}

/** A short name of the model file may have a hyphen; the name of a line may not. */
function inName(ref: string): string {
  return ref.replaceAll('-', '_');
}

/** The larger bodies that a funder belongs to, itself among them when it has parts: as tags, so that a total can pick them. */
export function bodyTags(funder: string, { partOf }: ModelFacts): Readonly<Record<string, string>> {
  const bodies = new Set([...partOf.values()].includes(funder) ? [funder] : []);
  for (let next = partOf.get(funder); next !== undefined && !bodies.has(next); next = partOf.get(next))
    bodies.add(next);
  return Object.fromEntries([...bodies].map((body) => [`in_${inName(body)}`, 'yes']));
}

/** Cuts by every larger body: its own money and that of all its parts. */
export function bodyCuts({ partOf, funders }: ModelFacts): readonly Cut[] {
  return [...new Set(partOf.values())].map((body) => ({
    name: `roll_up.${inName(body)}`,
    label: `${funders.get(body) ?? body} and its parts`,
    tag: [`in_${inName(body)}`, 'yes'],
  }));
}

export const TIERS: ReadonlyMap<string, string> = new Map([
  ...['1', '2', '3', '4'].map((tier) => [`t${tier}`, `tier ${tier}`] as const),
  [NOT_STATED, 'tier not stated'],
]);

/** The funders with their names, those of nobody named last. */
export function fundersWithNames({ funders }: ModelFacts): ReadonlyMap<string, string> {
  const named = [...funders].filter(([ref]) => ref !== NOT_STATED);
  return new Map([...named, [NOT_STATED, funders.get(NOT_STATED) ?? 'funder not stated'] as const]);
}

/** The funders with their names; one that has parts is told apart from itself and its parts together. */
export function ownFunders({ funders, partOf }: ModelFacts): ReadonlyMap<string, string> {
  const wholes = new Set(partOf.values());
  return new Map(
    [...funders].map(([ref, name]) => [ref, wholes.has(ref) ? `${name}, without its parts` : name]),
  );
}
