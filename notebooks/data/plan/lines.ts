import type { PublishedModel } from '@headroom/engine';
import type { Scenario } from '../../components/cell.js';
import { capital } from '../../components/format.js';
import type { Block, Print, Row } from './plan-data.js';

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
  const print = printOf(line);
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

const YES_NO = /(within|in_year|passed|paid_back|self_financing|met)$/;
const ONE_OR_NOT = / \(1\) or not \(0\)/;

function printOf({ name, unit, label, tags }: Line): Print | undefined {
  if (unit === 'date') return 'month';
  if (unit === 'people') return 'people';
  if (unit.startsWith('GBP')) return undefined;
  if (unit !== '1') return 'number';
  if (YES_NO.test(tags.measure ?? name) || ONE_OR_NOT.test(label)) return 'yes_no';
  if (tags.of === 'listed' || /achieved/.test(name)) return 'count';
  return /share|growth|return_on_investment|uplift/i.test(`${name} ${label}`) ? 'share' : 'number';
}
