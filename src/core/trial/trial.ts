import type { Timing } from '../formula/code.ts';
import { readsOf } from '../formula/code.ts';
import type { Group } from '../graph/groups.ts';
import { orderOf } from '../graph/groups.ts';
import type { Period } from '../run/period.ts';
import type { Plan, PlanContent } from '../run/plan.ts';
import { type Figure, figureOf, type Projection } from '../run/projection.ts';
import { runGroup, runPlan, type Step, stepOf } from '../run/run.ts';
import { linesThatMayBeNegative } from '../run/sign.ts';
import type { RunFault, RunState } from '../run/state.ts';
import { downstream, neededFor, type Reads, readersOf } from './reach.ts';

/** A figure that is asked for. */
export interface Target {
  readonly line: number;
  readonly period: Period;
}

/** What some lines, by place, hold in place of what the plan says. */
export type Contents = ReadonlyMap<number, PlanContent>;

/** The figures asked for, in the order of the targets, and what could not be worked out on the way. */
export interface Outcome {
  readonly figures: readonly Figure[];
  readonly faults: readonly RunFault[];
}

/**
 * A plan that is tried again and again with other contents in some of its lines. Every question of "what if" is asked of one:
 * comparing, sensitivity, goal seek and optimising only choose the contents. A trial works out what the contents change
 * and the targets need, and nothing else; it gives what projecting a plan with those contents would give.
 */
export interface Trial {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  /** Does any target need the line? */
  readonly reaches: (line: number) => boolean;
  /** @throws {CannotStandTogether} when formulas among the contents need each other in one month */
  readonly run: (contents?: Contents) => Outcome;
  /**
   * The projection of the plan with those contents, for as long as `read` runs: it is undone then, so nothing of it may be kept but
   * what was read. Only lines that a target needs are worked out.
   *
   * @throws {CannotStandTogether} as `run` does
   */
  readonly project: <T>(contents: Contents, read: (projection: Projection) => T) => T;
}

/** Formulas that need each other in one month: two models cannot be mixed so. */
export class CannotStandTogether extends Error {}

/**
 * @param alternatives contents that may be tried, where they hold formulas: lines that these read are worked out too
 */
export function trialOf(
  plan: Plan,
  targets: readonly Target[],
  alternatives: readonly Contents[] = [],
): Trial {
  const reads = plan.lines.map(({ content }, i) => {
    const others = alternatives.map((contents) => contents.get(i));
    return joined([content, ...others].map(readsOfContent));
  });
  const needed = neededFor(
    targets.map((t) => t.line),
    reads,
  );
  const readers = readersOf(needed, reads);
  const state = runPlan(plan);
  const usual = kept(state, needed);
  const faults = [...state.faults];
  const steps = new WeakMap<PlanContent, Step>();
  const stepFor = (line: number, content: PlanContent): Step => {
    const known = steps.get(content);
    if (known !== undefined) return known;
    const made = stepOf(line, content, state);
    steps.set(content, made);
    return made;
  };
  const groupsWith = orders(plan, needed);
  const within = <T>(
    contents: Contents,
    read: (lines: Plan['lines'], found: readonly RunFault[]) => T,
  ): T => {
    const changed = [...contents.keys()].filter((line) => needed.has(line));
    if (changed.length === 0) return read(plan.lines, faults);
    const touched = downstream(changed, readers);
    const contentOf = (line: number): PlanContent | undefined =>
      contents.get(line) ?? plan.lines[line]?.content;
    state.faults.length = 0;
    for (const { lines, recurs } of groupsWith(contents)) {
      if (!lines.some((line) => touched.has(line))) continue;
      const todo = lines.flatMap((line) => {
        const content = contentOf(line);
        return content === undefined ? [] : [stepFor(line, content)];
      });
      runGroup(recurs, todo, state.months);
    }
    const lines = plan.lines.map((line, i) => {
      const content = contents.get(i);
      return content === undefined ? line : { ...line, content };
    });
    try {
      return read(lines, [...state.faults]);
    } finally {
      putBack(state, usual, touched);
    }
  };

  return {
    plan,
    targets,
    reaches: (line) => needed.has(line),
    run: (contents = new Map()) =>
      within(contents, (lines, found) => ({
        figures: targets.map(({ line, period }) =>
          figureOf({ plan: { ...plan, lines }, state, mayBeNegative: [] }, line, period),
        ),
        faults: found,
      })),
    project: (contents, read) =>
      within(contents, (lines) => {
        const tried = { ...plan, lines };
        let negative: readonly boolean[] | undefined;
        return read({
          plan: tried,
          state,
          // Asked only of figures that are known in part.
          get mayBeNegative() {
            negative ??= linesThatMayBeNegative(tried, state);
            return negative;
          },
        });
      }),
  };
}

function readsOfContent(content: PlanContent | undefined): Reads {
  return content?.kind === 'formula' ? readsOf(content.code) : new Map<number, Timing>();
}

/** Everything that any of them reads; how it is read matters only where the order is worked out. */
function joined(all: readonly Reads[]): Reads {
  return all.length === 1 ? (all[0] ?? new Map()) : new Map(all.flatMap((reads) => [...reads]));
}

/** The order of evaluation under other contents: the plan's own unless these put formulas in. */
function orders(plan: Plan, needed: ReadonlySet<number>): (contents: Contents) => readonly Group[] {
  const own = plan.groups.filter(({ lines }) => lines.some((line) => needed.has(line)));
  const known = new Map<string, readonly Group[]>();
  const ids = new WeakMap<PlanContent, number>();
  let last = 0;
  const idOf = (content: PlanContent): number => {
    const id = ids.get(content) ?? last++;
    ids.set(content, id);
    return id;
  };
  return (contents) => {
    const formulas = [...contents].filter(([line, c]) => c.kind === 'formula' && needed.has(line));
    if (formulas.length === 0) return own;
    const key = formulas.map(([line, c]) => `${line}:${idOf(c)}`).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const reads = plan.lines.map(({ content }, i) =>
      needed.has(i) ? readsOfContent(contents.get(i) ?? content) : new Map<number, Timing>(),
    );
    const { groups, faults } = orderOf(reads);
    const [fault] = faults;
    if (fault !== undefined) {
      const names = fault.lines.map((line) => plan.lines[line]?.name).join(' -> ');
      throw new CannotStandTogether(
        `These formulas cannot stand together, for they need each other in one month: ${names}.`,
      );
    }
    known.set(key, groups);
    return groups;
  };
}

interface Kept {
  readonly values: Float64Array;
  readonly partial: Uint8Array;
  readonly basis: Uint8Array;
}

function kept(state: RunState, lines: ReadonlySet<number>): ReadonlyMap<number, Kept> {
  return new Map(
    [...lines].map((line) => [
      line,
      {
        values: Float64Array.from(state.values[line] ?? []),
        partial: Uint8Array.from(state.partial[line] ?? []),
        basis: Uint8Array.from(state.basis[line] ?? []),
      },
    ]),
  );
}

function putBack(state: RunState, usual: ReadonlyMap<number, Kept>, lines: ReadonlySet<number>): void {
  for (const line of lines) {
    const was = usual.get(line);
    if (was === undefined) continue;
    state.values[line]?.set(was.values);
    state.partial[line]?.set(was.partial);
    state.basis[line]?.set(was.basis);
  }
}
