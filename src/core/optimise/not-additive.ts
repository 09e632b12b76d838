import type { Target } from '../trial/trial.ts';
import { trialOf } from '../trial/trial.ts';
import type { Decisions } from './choice.ts';
import { changedAt, contentsOf, type Engine, formulasAmong } from './engine.ts';
import { tolerance } from './judge.ts';
import type { Picture } from './picture.ts';
import type { Question } from './question.ts';

/** A line whose changes do not add up, with its formula. */
export interface NotAdditive {
  readonly line: string;
  readonly formula: string;
}

/** The first line, in the order of evaluation, where a plan is not the sum of what its choices change each by itself. */
export function notAdditive(
  { plan, graph, choices }: Question,
  engine: Engine,
  { anchor, columns }: Picture,
  decisions: Decisions,
): NotAdditive | undefined {
  const months = Array.from({ length: plan.calendar.months }, (_, month) => month);
  const isWorked = (line: number): boolean =>
    engine.trial.reaches(line) && plan.lines[line]?.content.kind === 'formula';
  const at = (line: number, month: number): Target => ({ line, period: { kind: 'month', month } });
  // Lines that lean on each other's past are worked out month by month, all others line by line.
  const targets = plan.groups.flatMap(({ lines, recurs }) => {
    const worked = lines.filter(isWorked);
    return recurs
      ? months.flatMap((month) => worked.map((line) => at(line, month)))
      : worked.flatMap((line) => months.map((month) => at(line, month)));
  });
  const trial = trialOf(plan, targets, formulasAmong(choices));
  const run = (some: Decisions): readonly (number | undefined)[] =>
    trial
      .run(contentsOf(choices, some))
      .figures.map(({ value, known }) => (value === 'unknown' || known !== 'all' ? undefined : value));
  const base = run(anchor);
  const whole = run(decisions);
  const parts = decisions.flatMap(({ way, size }, c) => {
    if (size === undefined) return [{ values: run(changedAt(anchor, c, { way })), weight: 1 }];
    const { low, high } = columns.find(
      (col) => col.choice === c && col.way === way && size <= (col.span?.high ?? size),
    )?.span ?? { low: size, high: size };
    const part = high === low ? 0 : (size - low) / (high - low);
    return [
      { values: run(changedAt(anchor, c, { way, size: low })), weight: 1 - part },
      { values: run(changedAt(anchor, c, { way, size: high })), weight: part },
    ];
  });
  const first = targets.findIndex(({ line }, t) => {
    const from = base[t];
    const is = whole[t];
    if (from === undefined || is === undefined) return false;
    const changes = parts.map(({ values, weight }) => weight * ((values[t] ?? from) - from));
    const sum = changes.reduce((all, change) => all + change, from);
    return Math.abs(is - sum) > tolerance(plan.lines[line]?.unit ?? '1', is);
  });
  const found = graph.lines[targets[first]?.line ?? -1];
  if (found === undefined) return undefined;
  return { line: found.name, formula: found.content.kind === 'formula' ? found.content.text : '' };
}
