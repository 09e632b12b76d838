import { printWindow } from '../../core/calendar/calendar.ts';
import { financialYearOf } from '../../core/calendar/financial-year.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { noSuchLine } from '../../core/graph/no-such-line.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { monthsOfPeriod, type Period, printPeriod, readPeriod } from '../../core/run/period.ts';
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
  throw new CallError(noSuchLine(graph, name));
}

/** The period asked for: a financial year, quarter or month that the projection holds. */
export function periodNamed(graph: Graph, text: string): Period {
  const { calendar } = graph;
  const period = readPeriod(calendar, text);
  if (period === undefined) {
    throw new CallError(`"${text}" is not a period. Write it like 2010/11, "2010/11 Q2" or 2010-07.`);
  }
  if (monthsOfPeriod(period).some((m) => m < 0 || m >= calendar.months)) {
    const first = financialYearOf(calendar.first);
    const held = printWindow({ first, last: first + calendar.years.length - 1 });
    throw new CallError(
      `${printPeriod(calendar, period)} is not in this projection. The projection holds ${held}.`,
    );
  }
  return period;
}
