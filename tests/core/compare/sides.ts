import type { ByCause } from '../../../src/core/compare/by-cause.ts';
import { compareSides, type Question } from '../../../src/core/compare/compare.ts';
import { sideOf } from '../../../src/core/compare/side.ts';
import type { Waterfall } from '../../../src/core/compare/waterfall.ts';
import type { Model } from '../../../src/core/model/model.ts';

/** The causes of a difference between two scenarios, of one model or of an earlier version of it and a later one. */
export function causesBetween(
  model: Model,
  scenarios: readonly [before: string, after: string],
  question: Question,
  earlier = model,
): ByCause {
  const [before, after] = scenarios;
  const { answer } = compareSides(sideOf(earlier, before), sideOf(model, after), question);
  if (answer.kind !== 'causes') throw new Error(`answered by ${answer.kind}`);
  return answer;
}

/** The same, where both figures are known. */
export function waterfallBetween(...asked: Parameters<typeof causesBetween>): Waterfall {
  const { waterfall } = causesBetween(...asked);
  if (waterfall === null) throw new Error('there is no waterfall');
  return waterfall;
}

/** Label and effect of each row, the interaction last. */
export function effectsOf({ rows, interaction }: Waterfall): readonly (readonly [string, number])[] {
  return [...rows.map((row) => [row.label, row.effect] as const), ['interaction', interaction]];
}

/** By how many pennies start, rows, interaction and rounding miss the end. */
export function penniesOff({ start, rows, interaction, rounding, end }: Waterfall): number {
  const amounts = [start, ...rows.map((row) => row.effect), interaction, rounding, -end];
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}
