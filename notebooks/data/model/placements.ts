import type { PublishedModel } from '@headroom/engine';
import type { Picture } from '../../charts/draw.js';
import { netPicture, placedPicture } from '../../charts/placements.js';
import type { Cell, Input, Scenario } from '../../components/cell.js';
import { type Made, madeOf, scenarioOf } from '../published.js';

/** Placements by kind: what the plan says of them, and what bringing people home would do in a scenario. */
export interface PlacementsData {
  readonly made: Made;
  readonly years: readonly string[];
  readonly groups: readonly PlacementGroup[];
}

export interface PlacementGroup {
  readonly ref: string;
  readonly label: string;
  /** The plan's own lines by year: budgets, what the placements cost and what would be saved. */
  readonly plan: readonly PlacementLine[];
  /** What the document does not say, and so leaves the plan's own saving unknown. */
  readonly missing: readonly Input[];
  /** The first scenario in which people are brought home and the saving is known. */
  readonly home?: Home;
}

export interface PlacementLine {
  readonly line: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** A scenario in which people are brought home. */
export interface Home {
  readonly scenario: string;
  readonly title: string;
  readonly about: string;
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly lines: readonly PlacementLine[];
  /** By month: people placed, at home, and placed if nothing changes; net saving of the month and so far. */
  readonly closing: readonly Cell[];
  readonly atHome: readonly Cell[];
  readonly doNothing: readonly Cell[];
  readonly net: readonly Cell[];
  /** Empty where the model does not follow it. */
  readonly soFar: readonly Cell[];
  readonly people: Picture;
  readonly saving: Picture;
}

export function placementsData(model: PublishedModel): PlacementsData {
  const plan = scenarioOf(model, 'plan');
  const refs = plan.lines.flatMap(({ name }) => /^placements\.([a-z0-9_]+)\.net$/.exec(name)?.[1] ?? []);
  return { made: madeOf(model), years: plan.years, groups: refs.map((ref) => groupOf(model, plan, ref)) };
}

function groupOf(model: PublishedModel, plan: Scenario, ref: string): PlacementGroup {
  const prefix = `placements.${ref}`;
  const net = plan.lines.find(({ name }) => name === `${prefix}.net`);
  const scenario = model.scenarios.find((one) => bringsHome(one, prefix));
  const home = scenario === undefined ? undefined : homeOf(scenario, prefix);
  return {
    ref,
    label: net?.label.replace(/: [^:]*$/, '') ?? ref,
    plan: linesOf(plan, prefix, ['budget', 'cost', 'net']),
    missing: plan.inputs.filter(
      ({ line, source }) => line.startsWith(`${prefix}.`) && source.kind === 'missing',
    ),
    ...(home === undefined ? {} : { home }),
  };
}

function bringsHome({ annual }: Scenario, prefix: string): boolean {
  const net = annual[`${prefix}.net`] ?? [];
  return net.every(({ value }) => value !== null) && net.some(({ value }) => value !== 0);
}

const SHOWN = [
  'do_nothing.cost',
  'cost',
  'gross',
  'local.cost',
  'double_running',
  'set_up',
  'net',
  'net_so_far',
] as const;

function homeOf(scenario: Scenario, prefix: string): Home {
  const { name, title, about, years, months } = scenario;
  const by = (line: string): readonly Cell[] => scenario.monthly[`${prefix}.${line}`] ?? [];
  const [closing, atHome, doNothing, net] = [
    by('closing'),
    by('local.people'),
    by('do_nothing.closing'),
    by('net'),
  ];
  const at = (cells: readonly Cell[], month: number): number => cells[month]?.value ?? Number.NaN;
  const funders = scenario.lines
    .map((line) => line.name)
    .filter((line) => line.startsWith(`${prefix}.net.`))
    .map((line) => line.slice(prefix.length + 1));
  return {
    scenario: name,
    title,
    about,
    years,
    months,
    lines: linesOf(scenario, prefix, [...SHOWN, ...funders]),
    closing,
    atHome,
    doNothing,
    net,
    soFar: by('net_so_far'),
    people: placedPicture(
      months.map((month, m) => ({
        month,
        placed: at(closing, m),
        home: at(atHome, m),
        doNothing: at(doNothing, m),
      })),
    ),
    saving: netPicture(months.map((month, m) => ({ month, net: at(net, m) }))),
  };
}

function linesOf(scenario: Scenario, prefix: string, ends: readonly string[]): readonly PlacementLine[] {
  return ends.flatMap((end): readonly PlacementLine[] => {
    const line = `${prefix}.${end}`;
    const cells = scenario.annual[line];
    const label = scenario.lines.find(({ name }) => name === line)?.label ?? line;
    return cells === undefined ? [] : [{ line, label: label.replace(/^[^:]*: /, ''), cells }];
  });
}
