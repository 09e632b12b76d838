import { printMonth } from '../calendar/month.ts';
import { constant, type Given } from '../graph/given.ts';
import type { Line } from '../graph/line.ts';
import { selectLines } from '../graph/select.ts';
import { givenOf } from '../model/input.ts';
import type { ModelFile, ScenarioFile } from '../model/model-schema.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { DATE } from '../quantity/dimension.ts';

/** One scenario of a chain, with its place in the model file. */
export interface ChainStep {
  readonly name: string;
  readonly scenario: ScenarioFile;
  readonly place: Place;
}

/** The scenario with all that it extends, the furthest first: the order in which they are laid over the model. */
export function scenarioChain(
  scenarios: ModelFile['scenarios'],
  name: string,
  place: Place,
): { chain: readonly ChainStep[]; problems: readonly Problem[] } {
  const chain: ChainStep[] = [];
  let next: string | undefined = name;
  let from = place;
  while (next !== undefined) {
    const scenario: ScenarioFile | undefined = scenarios[next];
    if (scenario === undefined) {
      const known = Object.keys(scenarios);
      const mend = didYouMean(next, known, `There are: ${known.join(', ')}.`);
      return { chain, problems: [problem(`There is no scenario "${next}".`, from, mend)] };
    }
    const here = within(place, next);
    if (chain.some((step) => step.name === next)) {
      const circle = [...chain.map((step) => step.name).reverse(), next].join(' -> ');
      return {
        chain,
        problems: [
          problem(`Scenarios extend each other in a circle: ${circle}.`, here, 'Take one "extends" out.'),
        ],
      };
    }
    chain.unshift({ name: next, scenario, place: here });
    from = within(here, 'extends');
    next = scenario.extends;
  }
  return { chain, problems: [] };
}

/** New steps over old ones: the months that the scenario says nothing of stay as they were. */
function layOver(old: Given, set: Given): Given {
  if (old.kind !== 'steps' || set.kind !== 'steps') return set;
  const steps = [...old.steps, ...set.steps];
  // A date that is made unknown stays a date.
  const unknown = set.steps.every((step) => step.value === 'unknown');
  return { ...set, steps, ...(unknown && old.date === true ? { date: true } : {}) };
}

/** A series that runs on after the last month told would pass over a later figure. */
function tooLate(line: Line, given: Given, place: Place): readonly Problem[] {
  const { toldTo } = line;
  if (toldTo === undefined || given.kind !== 'steps') return [];
  const late = given.steps.find((step) => (step.from ?? toldTo) > toldTo);
  if (late?.from === undefined) return [];
  const what = `"${line.name}" runs on after ${printMonth(toldTo)}, so a figure for ${printMonth(late.from)} would be passed over.`;
  return [
    problem(what, place, 'Add a row for that year to the table, with an empty amount if it is unknown.'),
  ];
}

/** Lays one scenario over lines: switches lines off, sets inputs, replaces formulas. Every line at most once. */
export function applyScenario(
  lines: readonly Line[],
  step: ChainStep,
): { lines: readonly Line[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const names = lines.map((line) => line.name);
  const changed = new Map<string, { readonly line: Line; readonly by: string }>();
  const change = (line: Line, by: string, place: Place, content: Line['content']): void => {
    const before = changed.get(line.name);
    if (before === undefined) changed.set(line.name, { line: { ...line, content, place }, by });
    else
      problems.push(
        problem(`"${line.name}" is changed by "${before.by}" and by "${by}".`, place, 'Keep one of the two.'),
      );
  };
  const find = (name: string, place: Place): Line | undefined => {
    const line = lines.find((l) => l.name === name);
    if (line === undefined)
      problems.push(problem(`There is no line "${name}".`, place, didYouMean(name, names)));
    return line;
  };

  step.scenario.off.forEach((off, i) => {
    const place = within(step.place, 'off', i);
    const picked = selectLines(lines, off.lines);
    if (picked.length === 0)
      problems.push(problem(`No line meets ${off.lines.map((s) => `"${s}"`).join(' and ')}.`, place));
    const reason = `Switched off in "${step.scenario.title}": ${off.reason}`;
    // A date stays what it is: nought would be no month.
    for (const line of picked.filter((l) => l.unit !== DATE))
      change(line, 'off', place, { kind: 'given', given: constant(0, { kind: 'assumed', reason }) });
  });
  for (const [name, input] of Object.entries(step.scenario.set)) {
    const place = within(step.place, 'set', name);
    const line = find(name, place);
    if (line?.content.kind === 'formula') {
      problems.push(
        problem(
          `"${name}" is worked out by a formula, so it cannot be set.`,
          place,
          'Put it under "formulas" instead.',
        ),
      );
    } else if (line?.content.kind === 'given') {
      const given = layOver(line.content.given, givenOf(input));
      problems.push(...tooLate(line, given, place));
      change(line, 'set', place, { kind: 'given', given });
    }
  }
  for (const [name, { formula, reason }] of Object.entries(step.scenario.formulas)) {
    const place = within(step.place, 'formulas', name);
    const line = find(name, place);
    if (line !== undefined)
      change(line, 'formulas', within(place, 'formula'), { kind: 'formula', text: formula, reason });
  }
  return { lines: lines.map((line) => changed.get(line.name)?.line ?? line), problems };
}
