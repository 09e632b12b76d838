import type { Choice, Decisions } from './choice.ts';
import { amountOf } from './form.ts';
import type { Limit } from './limits.ts';
import type { Objective } from './objective.ts';

/** A rule that a plan must keep: a limit in a period, by its place among the limits; or one choice after another. */
export type Rule =
  | { readonly kind: 'limit'; readonly limit: number }
  | { readonly kind: 'after'; readonly choice: number; readonly other: number };

/** By how much two figures in a unit may differ and still be the same: half a penny, or a ten-millionth part. */
export function tolerance(unit: string, size: number): number {
  return unit.startsWith('GBP') ? 0.005 : 1e-7 * Math.max(1, Math.abs(size));
}

/** What is left of a limit, below nought where it is broken. */
export function leftOf(limit: Limit, figures: readonly number[]): number {
  return Math.min(...limit.left.map((form) => amountOf(form, figures)));
}

/** What a limit allows; or, of one that asks for something, what it asks for. */
export function boundOf(limit: Limit, figures: readonly number[]): number {
  return amountOf(limit.bound, figures);
}

/** What is used of a limit; or, of one that asks for something, what there is. */
export function usedOf(limit: Limit, figures: readonly number[]): number {
  const left = leftOf(limit, figures);
  const bound = boundOf(limit, figures);
  return limit.kind === 'at_least' ? bound + left : bound - left;
}

export function toleranceOf(limit: Limit, figures: readonly number[]): number {
  return tolerance(limit.unit, boundOf(limit, figures));
}

export function isKept(limit: Limit, figures: readonly number[], wider = 0): boolean {
  return leftOf(limit, figures) + wider > -toleranceOf(limit, figures);
}

/** All rules of a question. */
export function rulesOf(question: {
  readonly limits: readonly Limit[];
  readonly choices: readonly Choice[];
}): readonly Rule[] {
  return [
    ...question.limits.map((_, limit): Rule => ({ kind: 'limit', limit })),
    ...question.choices.flatMap(({ after }, choice) =>
      after.map(({ choice: other }): Rule => ({ kind: 'after', choice, other })),
    ),
  ];
}

/** Does a choice that goes ahead wait for another as it must? */
export function isInOrder(
  choices: readonly Choice[],
  decisions: Decisions,
  choice: number,
  other: number,
): boolean {
  const way = choices[choice]?.ways[decisions[choice]?.way ?? 0];
  const before = choices[other]?.ways[decisions[other]?.way ?? 0];
  const months = choices[choice]?.after.find((a) => a.choice === other)?.months ?? 0;
  if (way?.taken !== true) return true;
  if (before?.taken !== true) return false;
  return (
    way.start === undefined || before.start === undefined || before.start.month + months <= way.start.month
  );
}

/** A gain below this is none: half a penny, or the last bits of another unit. */
export function leastGain(unit: string, value: number): number {
  return unit.startsWith('GBP') ? 0.005 : 1e-9 * Math.max(1, Math.abs(value));
}

/** The gain that the next better plan must bring: more than the solver could make of nearly whole numbers. */
export function nextGain(unit: string, value: number): number {
  return unit.startsWith('GBP')
    ? Math.max(0.01, 1e-7 * Math.abs(value))
    : 1e-6 * Math.max(1, Math.abs(value));
}

/** Is one value of the objective better than another? */
export function isBetter({ sense, unit }: Objective, a: number, b: number): boolean {
  const gain = sense === 'maximise' ? a - b : b - a;
  return gain > leastGain(unit, b);
}
