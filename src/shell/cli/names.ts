import { indexOf, printWindow } from '../../core/calendar/calendar.ts';
import { financialYearOf, printYear, readYear } from '../../core/calendar/financial-year.ts';
import { printMonth, readMonth } from '../../core/calendar/month.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import type { Period } from '../../core/run/projection.ts';
import type { LoadedModel } from '../model-file/load-model.ts';

/** The scenario asked for, which must be one of the model's. */
export function scenarioNamed(loaded: LoadedModel, name: string): string {
  const known = Object.keys(loaded.model.file.scenarios);
  if (known.includes(name)) return name;
  throw new CallError(
    `There is no scenario "${name}". ${didYouMean(name, known, `There are: ${known.join(', ')}.`)}`,
  );
}

/** The line asked for, which must be one of the graph's. */
export function lineNamed(graph: Graph, name: string): number {
  const line = graph.lineNamed(name);
  if (line !== undefined) return line;
  const known = graph.lines.map((l) => l.name);
  const inside = known.filter((k) => k.includes(name)).slice(0, 6);
  const mend =
    inside.length > 0 ? `Lines with it in their name: ${inside.join(', ')}.` : didYouMean(name, known);
  throw new CallError(`There is no line "${name}". ${mend}`.trim());
}

/** The period asked for: a financial year or a month that the projection holds. */
export function periodNamed(graph: Graph, text: string): Period {
  const { calendar } = graph;
  const first = financialYearOf(calendar.first);
  const last = first + calendar.years.length - 1;
  const range = `The projection holds ${printWindow({ first, last })}.`;
  const year = readYear(text);
  if (year !== undefined) {
    if (year < first || year > last)
      throw new CallError(`${printYear(year)} is not in this projection. ${range}`);
    return { kind: 'year', year: year - first };
  }
  const month = readMonth(text);
  if (month === undefined)
    throw new CallError(`"${text}" is not a financial year or a month. Write it like 2010/11 or 2010-07.`);
  const index = indexOf(calendar, month);
  if (index < 0 || index >= calendar.months)
    throw new CallError(`${printMonth(month)} is not in this projection. ${range}`);
  return { kind: 'month', month: index };
}
