import type { PublishedModel } from '@headroom/engine';
import type { Picture } from '../../charts/draw.js';
import { needPicture } from '../../charts/need.js';
import { peoplePicture } from '../../charts/people.js';
import type { Cell, Input, Scenario } from '../../components/cell.js';
import { type Made, madeOf, scenarioOf } from '../published.js';

/** Demand in the scenario that looks furthest ahead. */
export interface DemandData {
  readonly made: Made;
  readonly scenario: string;
  /** Its name in the model. */
  readonly name: string;
  readonly years: readonly string[];
  /** The last year that the document itself speaks of. */
  readonly planEnds: string;
  readonly demands: readonly Demand[];
}

/** One kind of need: people by year, and the services whose money should follow them. */
export interface Demand {
  readonly ref: string;
  readonly label: string;
  readonly people: readonly Cell[];
  readonly index: readonly Cell[];
  readonly caseload: readonly Cell[];
  /** Missing where no year is known. */
  readonly picture?: Picture;
  readonly led: readonly Led[];
  /** What the figures rest on: elasticity, rates by age, price factors, and what is missing. */
  readonly inputs: readonly Input[];
  /** First and last point of the population, and its source. */
  readonly population: { readonly first: string; readonly last: string; readonly document: string };
}

/** Money of a service beside what would keep pace with demand. */
export interface Led {
  readonly ref: string;
  readonly label: string;
  /** The line of its money. */
  readonly line: string;
  readonly money: readonly Cell[];
  readonly need: readonly Cell[];
  readonly shortfall: readonly Cell[];
  readonly picture?: Picture;
}

export function demandData(model: PublishedModel): DemandData {
  const plan = scenarioOf(model, 'plan');
  // The longest scenario; the plan itself where none looks further.
  const scenario = model.scenarios.reduce((a, b) => (b.years.length > a.years.length ? b : a), plan);
  const planEnds = plan.years.at(-1) ?? '';
  const refs = scenario.lines.flatMap(({ name }) => /^demand\.([a-z0-9_]+)\.people$/.exec(name)?.[1] ?? []);
  return {
    made: madeOf(model),
    scenario: scenario.title,
    name: scenario.name,
    years: scenario.years,
    planEnds,
    demands: refs.map((ref) => demandOf(scenario, ref, planEnds)),
  };
}

function demandOf(scenario: Scenario, ref: string, planEnds: string): Demand {
  const prefix = `demand.${ref}`;
  const cells = (line: string): readonly Cell[] => scenario.annual[line] ?? [];
  const label = labelOf(scenario, `${prefix}.people`);
  const people = cells(`${prefix}.people`);
  const { years } = scenario;
  return {
    ref,
    label,
    people,
    index: cells(`${prefix}.index`),
    caseload: cells(`${prefix}.caseload`),
    ...(known(people) ? { picture: peoplePicture(`${label} by financial year`, years, people) } : {}),
    led: ledOf(scenario, prefix, planEnds),
    inputs: scenario.inputs.filter(
      ({ line }) =>
        line === 'price.net_uplift' ||
        (line.startsWith(`${prefix}.`) && !line.startsWith(`${prefix}.population.`)),
    ),
    population: populationOf(scenario, prefix),
  };
}

/** Every service whose need the model follows. Its money is the one line of its shortfall that is no demand. */
function ledOf(scenario: Scenario, prefix: string, planEnds: string): readonly Led[] {
  const { years } = scenario;
  return scenario.lines.flatMap(({ name, formula = '' }): readonly Led[] => {
    if (!name.startsWith(`${prefix}.`) || !name.endsWith('.shortfall')) return [];
    const service = name.slice(0, -'.shortfall'.length);
    const line = [...formula.matchAll(/[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+/g)]
      .map(([found]) => found)
      .find((found) => !found.startsWith(`${prefix}.`));
    const need = scenario.annual[`${service}.need`];
    const money = line === undefined ? undefined : scenario.annual[line];
    if (line === undefined || need === undefined || money === undefined) return [];
    const label = labelOf(scenario, name).replace(/: [^:]*$/, '');
    const drawable = known(need) && known(money);
    return [
      {
        ref: service,
        label,
        line,
        money,
        need,
        shortfall: scenario.annual[name] ?? [],
        ...(drawable ? { picture: needPicture({ label, years, planEnds, money, need }) } : {}),
      },
    ];
  });
}

function populationOf(scenario: Scenario, prefix: string): Demand['population'] {
  const population = scenario.inputs.filter(({ line }) => line.startsWith(`${prefix}.population.`));
  const points = population
    .flatMap(({ period, source }) => (source.kind === 'assumed' ? [] : [period]))
    .sort();
  const [source] = population.map((input) => input.source);
  return {
    first: points[0] ?? '',
    last: points.at(-1) ?? '',
    document: source !== undefined && 'document' in source ? source.document : '',
  };
}

function labelOf(scenario: Scenario, line: string): string {
  return scenario.lines.find(({ name }) => name === line)?.label ?? line;
}

function known(cells: readonly Cell[]): boolean {
  return cells.length > 0 && cells.every(({ value }) => value !== null);
}
