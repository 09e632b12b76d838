import type { Decision, Decisions } from './choice.ts';
import type { Rule } from './judge.ts';

/** A way to look through the plans of a question: in the linear picture, or plan by plan. */
export interface Search {
  /** The best plan that keeps to all rules, one limit wider by so much where that is asked. */
  readonly best: (wider?: { readonly limit: number; readonly by: number }) => Decisions | undefined;
  /**
   * The least by which one limit must be wider for some plan that keeps to all other rules; and is better than `better`, where that
   * is given.
   */
  readonly letIn: (limit: number, better?: number) => number | undefined;
  /** Is there a plan that keeps to these rules? */
  readonly canKeep: (rules: readonly Rule[]) => boolean;
}

export function sameDecisions(a: Decisions, b: Decisions): boolean {
  const same = (x: Decision, y: Decision | undefined): boolean => x.way === y?.way && x.size === y.size;
  return a.length === b.length && a.every((decision, c) => same(decision, b[c]));
}
