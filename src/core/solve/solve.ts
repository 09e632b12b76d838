import { draftLines, graphOfLines } from '../model/model.ts';
import { type ScenarioInput, scenarioSchema } from '../model/model-schema.ts';
import { CallError } from '../problem/call-error.ts';
import { printProblem } from '../problem/problem.ts';
import { type Plan, planOf } from '../run/plan.ts';
import { leverOf } from '../trial/lever.ts';
import { type Aim, aimOf } from './aim.ts';
import { chosenOf, isNear, shortest, told } from './choose.ts';
import { searchMonths } from './months.ts';
import { pointsToTry } from './points.ts';
import type { Answer, Asked, Moved, Question, Reached, Solution, SolutionKind } from './question.ts';
import { blindError, nothingToTry, unmovedError } from './refuse.ts';
import { type Found, type Search, search } from './search.ts';
import type { Tried } from './tried.ts';
import { aboutOf, reasonOf, titleOf } from './words.ts';

type Bounds = readonly [least: number, most: number];

/**
 * Goal seek: how large must an input be for a figure to come to a target? The figure is worked out by the graph itself, at many
 * values of the input; where it meets the target or passes over it is narrowed by Brent's method. The value proposed has as few
 * decimals as still give the target, and is projected in the whole model, as the scenario that it would be, before it is given.
 *
 * The solution is of the kind `none`, with how far the figure can be brought, when the target is out of reach.
 *
 * @throws {CallError} when the input cannot be moved so, does not move the figure, or leaves it unknown
 */
export function solveFor(asked: Asked, question: Question): Solution {
  const { graph } = asked;
  const lever = leverFor(asked, question);
  const bounds = boundsFor(lever, question);
  const plan = planOf(graph);
  const aim = aimOf(plan, lever, question);
  if (!aim.trial.reaches(lever.line)) throw unmovedError(graph, aim, lever, question);
  const looked = lookedFor(aim, lever, bounds);
  const { least, most, tries, from, to, unknown } = looked;
  if (least === undefined || most === undefined) throw blindError(graph, aim, lever);
  if (most.y - least.y <= aim.near.nothing) throw unmovedError(graph, aim, lever, question, looked);

  const decimals = lever.unit.startsWith('GBP') ? 2 : 9;
  const found = looked.found.map((f) => told(f, aim.gap, aim.near, bounds, decimals));
  const goal = typeof question.target === 'number' ? question.target : 0;
  const reached = (end: Tried): Reached => ({
    x: shortest(end.x, bounds, (c) => isNear(aim.gap, c, end.y, aim.near.nothing)) ?? end.x,
    figure: end.y + goal,
  });
  const solution: Solution = {
    kind: kindOf(found, bounds),
    lever,
    question,
    ...asThingsStand(plan, aim),
    found,
    tries,
    from,
    to,
    least: reached(least),
    most: reached(most),
    unknown,
  };
  const chosen = chosenOf(found, lever.now);
  if (chosen === undefined) return solution;
  const raw = looked.found[found.indexOf(chosen.found)];
  if (raw?.kind !== 'point') return { ...solution, answer: answerAt(chosen.x, asked, solution, aim) };
  const x = exactly(raw.x, plan, lever, aim, bounds);
  const finer = found.map((f): Found => (f === chosen.found ? { kind: 'point', x } : f));
  return { ...solution, found: finer, answer: answerAt(x, asked, solution, aim) };
}

/** The figure and the target before anything is moved, as the tables show them where both are known. */
function asThingsStand(plan: Plan, { present, aimNow, shown }: Aim): Pick<Solution, 'present' | 'aimNow'> {
  if (present === 'unknown' || aimNow === 'unknown') return { present, aimNow };
  const { figure, aim } = shown(plan);
  return { present: figure, aimNow: aim };
}

function leverFor({ graph }: Asked, { input, kind, span }: Question): Moved {
  const lever = leverOf(graph, input, {
    ...(kind === undefined ? {} : { kind }),
    ...(span === undefined ? {} : { span }),
  });
  const monthly = graph.lines[input]?.rollup === 'flow' && kind !== 'factor';
  if (!('what' in lever)) return { ...lever, monthly };
  throw new CallError(`${lever.what} ${lever.mend ?? ''}`.trim());
}

/** All that the input can be, cut to what is to be tried. A factor below nought would turn an input round: it must be asked for. */
function boundsFor(lever: Moved, { low, high }: Question): Bounds {
  const [least, most] = lever.bounds;
  const usual = lever.kind === 'factor' ? Math.max(least, 0) : least;
  const bounds = [Math.max(least, low ?? usual), Math.min(most, high ?? most)] as const;
  if (bounds[0] < bounds[1]) return bounds;
  throw nothingToTry(lever, low, high);
}

function lookedFor({ gap, near }: Aim, lever: Moved, bounds: Bounds): Search {
  if (lever.kind === 'month') return searchMonths(gap, bounds, near);
  const { now, range } = lever;
  // Pounds and people come by the million, rates and shares by the unit.
  const sizes = /^(GBP|people)/.test(lever.unit) ? [1, 1e6] : [1];
  return search(
    gap,
    pointsToTry({ bounds, now, sizes, ...(range === undefined ? {} : { range }) }),
    bounds,
    near,
  );
}

function kindOf(found: readonly Found[], [least, most]: Bounds): SolutionKind {
  const [first, another] = found.filter((f) => f.kind !== 'jump');
  if (another !== undefined) return 'several';
  if (first === undefined) return found.length > 0 ? 'jump' : 'none';
  if (first.kind !== 'point') return 'interval';
  return first.x === least || first.x === most ? 'edge' : 'one';
}

/**
 * The shortest decimal at which the tables show the target. What they show of a sum may stand a penny off its pounds, for its parts
 * are whole pennies: then values a part of a penny to either side are tried too. The value itself when none will do.
 */
function exactly(x: number, plan: Plan, lever: Moved, { gap, near, shown }: Aim, bounds: Bounds): number {
  const meets = (c: number): boolean => {
    const content = lever.content(c);
    const lines = plan.lines.map((line, i) => (i === lever.line ? { ...line, content } : line));
    const { figure, aim: goal } = shown({ ...plan, lines });
    return figure === goal;
  };
  // What will do as it is stays as it is.
  const { now } = lever;
  if (now !== 'unknown' && isNear(gap, now, 0, near.unseen) && meets(now)) return now;
  const found = shortest(x, bounds, (c) => isNear(gap, c, 0, 2 * near.unseen) && meets(c));
  if (found !== undefined) return found;
  const slope = slopeAt(gap, x);
  const parts = slope === 0 ? [] : [0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2];
  for (const part of parts) {
    const y = part * near.unseen;
    const beside = shortest(x + y / slope, bounds, (c) => isNear(gap, c, y, near.unseen / 4));
    if (beside !== undefined && meets(beside)) return beside;
  }
  return shortest(x, bounds, (c) => isNear(gap, c, 0, near.unseen)) ?? x;
}

function slopeAt(gap: Aim['gap'], x: number): number {
  const step = Math.max(Math.abs(x), 1) * 1e-6;
  const [below, above] = [gap(x - step), gap(x + step)];
  return below === 'unknown' || above === 'unknown' ? 0 : (above - below) / (2 * step);
}

/** The answer as the scenario that it would be, laid over the model and projected whole. */
function answerAt(x: number, { model, scenario, graph }: Asked, solution: Solution, aim: Aim): Answer {
  const draft: ScenarioInput = {
    title: titleOf(solution),
    about: aboutOf(graph, solution, model.file.scenarios[scenario]?.title ?? scenario),
    extends: scenario,
    ...solution.lever.entry(x, reasonOf(graph, solution)),
  };
  const laid = graphOfLines(model, draftLines(model, scenario, scenarioSchema.parse(draft)));
  const [wrong] = laid.problems.filter((p) => p.level === 'error');
  if (wrong !== undefined)
    throw new CallError(`The answer cannot be put into a scenario. ${printProblem(wrong)}`);
  const { figure, aim: goal } = aim.shown(planOf(laid.graph));
  return { x, figure, aim: goal, miss: Number((figure - goal).toFixed(9)), scenario: draft };
}
