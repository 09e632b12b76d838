import type { Model } from '../../src/core/model/model.ts';
import { annualRows } from '../../src/core/results/rows.ts';
import { readPeriod } from '../../src/core/run/period.ts';
import type { Asked, Question, Solution } from '../../src/core/solve/question.ts';
import { solveFor } from '../../src/core/solve/solve.ts';
import { modelOf, projected, scenarioOf } from './models.ts';

type Asking = Omit<Question, 'input' | 'line' | 'period' | 'target'> & { readonly scenario?: string };

/** A question in the names of lines and the texts of periods, as a person asks it. */
export function asking(
  model: Model,
  input: string,
  line: string,
  period: string,
  target: number | string,
  { scenario = 'plan', ...more }: Asking = {},
): { readonly asked: Asked; readonly question: Question } {
  const graph = scenarioOf(model, scenario);
  const place = (name: string): number => {
    const found = graph.lineNamed(name);
    if (found === undefined) throw new Error(`no line ${name}`);
    return found;
  };
  const read = readPeriod(graph.calendar, period);
  if (read === undefined) throw new Error(`no period ${period}`);
  const question = {
    ...more,
    input: place(input),
    line: place(line),
    period: read,
    target: typeof target === 'number' ? target : { line: place(target) },
  };
  return { asked: { model, scenario, graph }, question };
}

export function solved(...args: Parameters<typeof asking>): Solution {
  const { asked, question } = asking(...args);
  return solveFor(asked, question);
}

/** What the table prints of a line once the answer stands in the model as a scenario. */
export function printedWith(
  model: Model,
  { answer }: Solution,
  line: string,
  period: string,
): string | undefined {
  if (answer === undefined) return undefined;
  const { lines, scenarios } = model.file;
  const fuller = modelOf({ lines, scenarios: { ...scenarios, answer: answer.scenario } });
  return annualRows(projected(fuller, 'answer')).find((row) => row.line === line && row.period === period)
    ?.value;
}
