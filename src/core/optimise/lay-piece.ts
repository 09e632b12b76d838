import { buildGraph } from '../graph/graph.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { type PlanContent, planOf } from '../run/plan.ts';
import type { Overlay } from '../scenario/overlay-schema.ts';
import { applyScenario } from '../scenario/scenario.ts';
import type { Contents } from '../trial/trial.ts';
import type { Base } from './choice.ts';

/** What a piece of a scenario makes of the lines that it changes, when it is laid over the base; and everything wrong with it. */
export function layPiece(
  { model, laid }: Base,
  overlay: Overlay,
  place: Place,
): { contents: Contents; problems: readonly Problem[] } {
  const scenario = { title: '', about: '', ...overlay };
  const { lines, changes, problems } = applyScenario(laid.lines, { name: '', scenario, place });
  if (changes.length === 0 || problems.length > 0) return { contents: new Map(), problems };
  const built = buildGraph(lines, laid.calendar, model.parse);
  if (built.problems.length > 0) return { contents: new Map(), problems: built.problems };
  const plan = planOf(built.graph);
  const contents = new Map<number, PlanContent>();
  for (const { line } of changes) {
    const at = built.graph.lineNamed(line.name);
    const content = at === undefined ? undefined : plan.lines[at]?.content;
    if (at !== undefined && content !== undefined) contents.set(at, content);
  }
  return { contents, problems: [] };
}
