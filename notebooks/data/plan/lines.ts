import type { PublishedModel } from '@headroom/engine';
import type { Scenario } from '../../components/cell.js';
import { capital } from '../../components/format.js';
import { ONE_OR_NOT, printOf } from '../../components/print-of.js';
import type { Block, Row } from './plan-data.js';

export type Line = Scenario['lines'][number];

/** The lines of a model that have figures by year, to be looked up by name and by tag. */
export interface Lines {
  readonly model: PublishedModel;
  readonly plan: Scenario;
  readonly all: readonly Line[];
  readonly byName: ReadonlyMap<string, Line>;
}

export function linesOf(model: PublishedModel, plan: Scenario): Lines {
  const all = plan.lines.filter(({ name }) => name in plan.annual);
  return { model, plan, all, byName: new Map(all.map((line) => [line.name, line])) };
}

export function withTags(lines: Lines, tags: Readonly<Record<string, string>>): readonly Line[] {
  return lines.all.filter((line) => Object.entries(tags).every(([key, value]) => line.tags[key] === value));
}

/** The different values of a tag, in the order of the model. */
export function valuesOf(lines: readonly Line[], tag: string): readonly string[] {
  return [...new Set(lines.flatMap((line) => line.tags[tag] ?? []))];
}

/** One line as a row; none where the model has no such line. */
export function rowOf(lines: Lines, name: string, key: string, label?: string): readonly Row[] {
  const line = lines.byName.get(name);
  return line === undefined ? [] : [rowFor(line, key, label)];
}

export function rowFor(line: Line, key: string, label = line.label): Row {
  const print = printOf({ ...line, measure: line.tags.measure, of: line.tags.of });
  return {
    key,
    label: label.replace(ONE_OR_NOT, ''),
    line: line.name,
    ...(print === undefined ? {} : { print }),
  };
}

/** Rows for the parts of one thing: `keys` are the ends of the names with their labels; those that are missing are left out. */
export function blockOf(
  lines: Lines,
  prefix: string,
  ref: string,
  title: string,
  keys: Readonly<Record<string, string>>,
): Block {
  const rows = Object.entries(keys).flatMap(([key, label]) => rowOf(lines, `${prefix}.${key}`, key, label));
  return { ref, title, rows };
}

/** `Review of placements` from `Review of placements: target`. */
export function titleOf(line: Line | undefined, otherwise: string): string {
  const end = line?.label.lastIndexOf(': ') ?? -1;
  return line === undefined || end < 0 ? otherwise : line.label.slice(0, end);
}

/** `Tier 4` from `Planned saving: tier 4`. */
export function partTitle(line: Line): string {
  return capital(line.label.slice(line.label.indexOf(': ') + 2));
}

export function funderName({ model }: Lines, ref: string): string {
  return model.funders[ref]?.name ?? (ref === 'not_stated' ? 'Funder not stated' : ref.replaceAll('_', ' '));
}

export function tierName(tier: string | undefined): string {
  return tier === undefined || tier === 'not_stated' ? 'Tier not stated' : `Tier ${tier.replace(/^t/, '')}`;
}
