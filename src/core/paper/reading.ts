import { printYear } from '../calendar/financial-year.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line, Tags } from '../graph/line.ts';
import { type Cell, cellOf } from '../results/cell.ts';
import { rowOf } from '../results/rows.ts';
import { type Pennies, penniesOf } from '../run/pennies.ts';
import type { Period } from '../run/period.ts';
import type { Projection } from '../run/projection.ts';

/** A scenario of a model that has been run. */
export interface Run {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly graph: Graph;
  readonly projection: Projection;
}

/** A line of the model with its figures in the years of a paper. */
export interface PaperRow {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  /** One for each year of the paper, as `annual.csv` prints it. */
  readonly cells: readonly Cell[];
}

/** Reads the lines of one scenario in the years of a paper. */
export interface Reading {
  readonly run: Run;
  /** Financial years, `2009/10`. */
  readonly years: readonly string[];
  readonly named: (name: string, label?: string) => readonly PaperRow[];
  readonly tagged: (tags: Tags) => readonly Line[];
  readonly row: (line: Line, label?: string) => PaperRow;
  readonly cell: (name: string, period: Period) => Cell | undefined;
}

/** @param years the places in the calendar of the years that the paper tells of */
export function readingOf(run: Run, years: readonly number[]): Reading {
  const { graph, projection } = run;
  let known: Pennies | undefined;
  const cellAt = (line: number, period: Period): Cell => {
    known ??= penniesOf(projection);
    return cellOf(rowOf(projection, known, line, period));
  };
  const row = (line: Line, label = line.label): PaperRow => {
    const place = graph.lineNamed(line.name) ?? -1;
    const cells = years.map((year) => cellAt(place, { kind: 'year', year }));
    return { line: line.name, label, unit: line.unit, cells };
  };
  return {
    run,
    years: years.map((year) => printYear(graph.calendar.years[year] ?? 0)),
    named: (name, label) => {
      const line = graph.lines[graph.lineNamed(name) ?? -1];
      return line === undefined ? [] : [row(line, label)];
    },
    tagged: (tags) =>
      graph.lines.filter(
        (line) =>
          line.rollup !== 'profile' && Object.entries(tags).every(([key, value]) => line.tags[key] === value),
      ),
    row,
    cell: (name, period) => {
      const place = graph.lineNamed(name);
      return place === undefined ? undefined : cellAt(place, period);
    },
  };
}

/** Is anything known of the row in any year? */
export function somethingKnown({ cells }: PaperRow): boolean {
  return cells.some(({ value }) => value !== null);
}

/** `Review of placements` from `Review of placements: target`. */
export function ownerOf({ label }: Pick<Line, 'label'>): string {
  const end = label.lastIndexOf(': ');
  return end < 0 ? label : label.slice(0, end);
}
