import type { Decisions } from './choice.ts';
import type { Engine } from './engine.ts';
import { amountOf } from './form.ts';
import { roundedUp } from './infeasible.ts';
import { isBetter, isKept, nextGain } from './judge.ts';
import type { Question } from './question.ts';
import type { Search } from './search.ts';

/** What the objective would gain if a limit were wider, and by how much wider. */
export interface Gain {
  readonly by: number;
  /** How much better the objective is: above nought, whether it is made large or small. */
  readonly gain: number;
}

/** What widening one limit would bring. */
export interface Widening {
  /** By the amount that was asked for; nought where no better plan comes within reach. */
  readonly wider: Gain;
  /** The least widening that lets a better plan in, where what was asked for does not; none where nothing would. */
  readonly next?: Gain & {
    /** A size moves freely there: `gain` is what as much as was asked for brings, on top of `by`. */
    readonly grows?: true;
  };
}

/**
 * What one limit, in one of its periods, holds back: all others stay as they are.
 *
 * @param relax how much wider, in the unit of the limit
 */
export function widen(
  question: Question,
  engine: Engine,
  search: Search,
  value: number,
  at: number,
  relax: number,
): Widening {
  const nothing = { wider: { by: relax, gain: 0 } };
  const gainBy = (by: number): Gain => ({ by, gain: gainOf(question, engine, search, value, at, by) });
  // Most limits hold nothing back: then nothing more need be asked.
  if (gainBy(Number.POSITIVE_INFINITY).gain === 0) return nothing;
  const wider = gainBy(relax);
  if (wider.gain > 0) return { wider };
  const by = search.letIn(at, value);
  if (by === undefined) return nothing;
  const least = roundedUp(by, question.limits[at]?.unit ?? '1');
  const step = gainBy(least);
  // Where a size moves freely the first gain is next to nothing, and grows from there on.
  const free = step.gain < 10 * nextGain(question.objective.unit, value);
  const next = free ? { by: least, gain: gainBy(least + relax).gain, grows: true as const } : step;
  return next.gain > 0 ? { wider, next } : { wider };
}

/** By the engine: what is found must keep to all limits, the wider one included. */
function gainOf(
  { objective, limits }: Question,
  engine: Engine,
  search: Search,
  value: number,
  at: number,
  by: number,
): number {
  const found: Decisions | undefined = search.best({ limit: at, by });
  if (found === undefined) return 0;
  const figures = engine.figuresOf(found);
  if (!limits.every((limit, i) => isKept(limit, figures, i === at ? by : 0))) return 0;
  const better = amountOf(objective.form, figures);
  return isBetter(objective, better, value) ? Math.abs(better - value) : 0;
}
