import { type Calendar, calendarOf, readWindow, type Window } from '../calendar/calendar.ts';
import { type FinancialYear, printYear, readYear } from '../calendar/financial-year.ts';
import type { ModelFacts, Tables } from '../components/component.ts';
import { COMPONENTS } from '../components/index.ts';
import { exploreOf } from '../explore/explore-of.ts';
import { type Parse, rememberedParse } from '../formula/parse.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { type ChainStep, scenarioChain } from '../scenario/chain.ts';
import { applyScenario, type Change } from '../scenario/scenario.ts';
import { correlationsOf } from '../uncertainty/correlations.ts';
import { givenOf } from './given-of.ts';
import type { LineFile, ModelFile, ScenarioFile } from './model-schema.ts';

/** A model read and put together: its file, its facts and its lines before any scenario. */
export interface Model {
  readonly file: ModelFile;
  readonly window: Window;
  readonly baseYear: FinancialYear;
  readonly lines: readonly Line[];
  /** The model file, for the places of problems. */
  readonly place: Place;
  /** Its formulas are mostly the same in every scenario, and are read once. */
  readonly parse: Parse;
}

/** Puts a model together from its checked file and the tables it names. */
export function assembleModel(
  file: ModelFile,
  tables: Tables,
  place: Place,
): { model: Model; problems: readonly Problem[] } {
  const window = readWindow(file.window) ?? { first: 0, last: 0 };
  const baseYear = readYear(file.base_year) ?? window.first;
  const used = COMPONENTS.filter((c) => file.components[c.name] !== undefined);
  const facts: ModelFacts = {
    window,
    baseYear,
    funders: new Map(Object.entries(file.funders).map(([ref, funder]) => [ref, funder.name])),
    partOf: new Map(
      Object.entries(file.funders).flatMap(([ref, { part_of }]) =>
        part_of === undefined ? [] : [[ref, part_of] as const],
      ),
    ),
    components: new Set(used.map((c) => c.name)),
    lines: [],
  };
  const own = file.lines.map((line, i) => ownLine(line, within(place, 'lines', i)));
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const c of used) {
    const here = within(place, 'components', c.name);
    const built = c.build(file.components[c.name], tables, { ...facts, lines: [...own, ...lines] }, here);
    lines.push(...built.lines);
    problems.push(...built.problems);
  }
  const model = { file, window, baseYear, lines: [...lines, ...own], place, parse: rememberedParse() };
  problems.push(...correlationsOf(file.uncertainty, model.lines, within(place, 'uncertainty')).problems);
  problems.push(...exploreOf(file.explore, model.lines, window, within(place, 'explore')).problems);
  return { model, problems };
}

function ownLine(line: LineFile, place: Place): Line {
  const { name, label, unit, rollup, note } = line;
  const common = {
    name,
    label,
    unit,
    rollup,
    tags: { component: 'own', ...line.tags },
    place,
    ...(note === undefined ? {} : { note }),
  };
  if (line.formula !== undefined) {
    return { ...common, place: within(place, 'formula'), content: { kind: 'formula', text: line.formula } };
  }
  return {
    ...common,
    content: {
      kind: 'given',
      given: line.input === undefined ? { kind: 'steps', steps: [] } : givenOf(line.input),
    },
  };
}

/** The lines of a model with a scenario laid over them, over which months, and everything wrong with it so far. */
export interface ScenarioLines {
  readonly lines: readonly Line[];
  readonly calendar: Calendar;
  /** What each scenario of the chain changes, the furthest first. */
  readonly changes: readonly { readonly scenario: string; readonly changes: readonly Change[] }[];
  readonly problems: readonly Problem[];
}

/** Lays a scenario, and all that it extends, over the lines of a model. */
export function scenarioLines(model: Model, scenario: string): ScenarioLines {
  const { chain, problems } = scenarioChain(model.file.scenarios, scenario, within(model.place, 'scenarios'));
  return layChain(model, chain, problems);
}

/** The same with one more scenario on top, which is not in the model file: an answer of Headroom's own, say. */
export function draftLines(model: Model, base: string, draft: ScenarioFile): ScenarioLines {
  const { chain, problems } = scenarioChain(model.file.scenarios, base, within(model.place, 'scenarios'));
  return layChain(model, [...chain, { name: '', scenario: draft, place: {} }], problems);
}

function layChain(model: Model, chain: readonly ChainStep[], found: readonly Problem[]): ScenarioLines {
  const problems = [...found];
  const changes: ScenarioLines['changes'][number][] = [];
  let { lines } = model;
  for (const step of chain) {
    const laid = applyScenario(lines, step);
    lines = laid.lines;
    changes.push({ scenario: step.name, changes: laid.changes });
    problems.push(...laid.problems);
  }
  const last = lastYear(
    model,
    chain.map((s) => s.scenario.project_to),
  );
  problems.push(...tooShort(model, chain));
  return { lines, calendar: calendarOf(model.window.first, last), changes, problems };
}

/** The graph of a model under one scenario, and everything wrong with it. */
export function scenarioGraph(
  model: Model,
  scenario: string,
): { graph: Graph; problems: readonly Problem[] } {
  return graphOfLines(model, scenarioLines(model, scenario));
}

/** The graph of laid lines, and everything wrong with them. */
export function graphOfLines(
  model: Model,
  laid: ScenarioLines,
): { graph: Graph; problems: readonly Problem[] } {
  const { graph, problems } = buildGraph(laid.lines, laid.calendar, model.parse);
  return { graph, problems: [...laid.problems, ...problems] };
}

/** What one scenario itself changes, on top of the one it extends. */
export function scenarioChanges(model: Model, scenario: string): readonly Change[] {
  return scenarioLines(model, scenario).changes.at(-1)?.changes ?? [];
}

/** The last year of the projection: as the last scenario of the chain that names one says, else the model, else the window. */
function lastYear(model: Model, named: readonly (string | undefined)[]): FinancialYear {
  const text = named.findLast((t) => t !== undefined) ?? model.file.project_to;
  return Math.max(readYear(text ?? '') ?? model.window.last, model.window.last);
}

function tooShort(model: Model, chain: readonly ChainStep[]): readonly Problem[] {
  const named = [
    { text: model.file.project_to, place: model.place },
    ...chain.map(({ scenario, place }) => ({ text: scenario.project_to, place })),
  ];
  return named.flatMap(({ text, place }) => {
    const to = readYear(text ?? '');
    if (to === undefined || to >= model.window.last) return [];
    const what = `The projection ends in ${printYear(to)}, before the window does (${printYear(model.window.last)}).`;
    return [problem(what, within(place, 'project_to'), 'Name the last year of the window or a later one.')];
  });
}
