import { compareSides } from '../compare/compare.ts';
import type { DifferingLine } from '../compare/differing.ts';
import { sideOf } from '../compare/side.ts';
import type { Model } from '../model/model.ts';
import { headlineLines } from './headlines.ts';
import type { Run } from './reading.ts';

/** Two scenarios side by side in one year: the headlines that differ, and how many lines differ in all. */
export interface Compared {
  readonly before: string;
  readonly after: string;
  readonly period: string;
  readonly lines: readonly DifferingLine[];
  readonly differing: number;
}

/** What another scenario makes of the headlines, as `headroom compare` tells it. */
export function comparedTo(model: Model, run: Run, other: Run, year: number): Compared | undefined {
  const sides = [run, other].map((one) => sideOf(model, one.name, one.name, one));
  const [before, after] = sides;
  if (before === undefined || after === undefined) return undefined;
  const { answer } = compareSides(before, after, { period: { kind: 'year', year } });
  if (answer.kind !== 'lines') return undefined;
  const byName = new Map(answer.lines.map((line) => [line.name, line]));
  const headlines = headlineLines(run.graph.lines).flatMap(({ line, label }) => {
    const found = byName.get(line.name);
    return found === undefined ? [] : [{ ...found, label }];
  });
  return {
    before: run.title,
    after: other.title,
    period: answer.period,
    lines: headlines,
    differing: answer.lines.length,
  };
}
