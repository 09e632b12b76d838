import { type Place, type Problem, problem } from '../problem/problem.ts';
import { MONTHS, sameDimension } from '../quantity/dimension.ts';
import { readUnit } from '../quantity/unit-text.ts';
import type { ModelFacts } from './component.ts';

/** What waits for a gate waits for a date. A line that is not there is told where the gate is read. */
export function gateProblems(gate: string, place: Place, { lines }: ModelFacts): readonly Problem[] {
  const isDate = (unit: string): boolean => sameDimension(readUnit(unit) ?? new Map(), MONTHS);
  const found = lines.find((line) => line.name === gate);
  if (found === undefined || isDate(found.unit)) return [];
  const dates = lines.filter((line) => isDate(line.unit) && line.tags.checkpoint !== undefined);
  const such =
    dates.length === 0 ? 'checkpoints.finance_strategy.month' : dates.map((l) => l.name).join(' or ');
  return [problem(`"${gate}" is no date to wait for.`, place, `Name a date, such as ${such}.`)];
}
