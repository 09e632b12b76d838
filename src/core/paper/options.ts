import { type Model, scenarioChanges } from '../model/model.ts';
import type { Cell } from '../results/cell.ts';
import { headlineLines } from './headlines.ts';
import type { Reading } from './reading.ts';

/** One scenario beside the others. */
export interface Option {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The scenario that it starts from; none for the first. */
  readonly from: string | undefined;
  /** How many lines it changes itself, on top of that. */
  readonly changes: number;
  /** By the column of the table, in the last year of the paper; undefined where the scenario has no such line. */
  readonly cells: readonly (Cell | undefined)[];
}

/** The scenarios side by side, on the lines that tell them apart. */
export interface Options {
  readonly columns: readonly { readonly line: string; readonly label: string }[];
  readonly options: readonly Option[];
}

/** No more columns than an upright page can hold. */
const MOST = 4;

export function optionsOf(model: Model, readings: readonly Reading[]): Options {
  const last = (readings[0]?.years.length ?? 1) - 1;
  const cellAt = ({ cell }: Reading, line: string): Cell | undefined =>
    cell(line, { kind: 'year', year: last });
  const candidates = headlineLines(readings[0]?.run.graph.lines ?? []);
  const told = candidates.map(({ line, label }) => ({
    line: line.name,
    label,
    cells: readings.map((reading) => cellAt(reading, line.name)),
  }));
  const known = told.filter(({ cells }) => cells.some((cell) => typeof cell?.value === 'number'));
  const columns = tellingApart(known.length > 0 ? known : told.slice(0, 1));
  return {
    columns: columns.map(({ line, label }) => ({ line, label })),
    options: readings.map(({ run: { name, title, about } }, i) => ({
      name,
      title,
      about,
      from: model.file.scenarios[name]?.extends,
      changes: new Set(scenarioChanges(model, name).map(({ line }) => line.name)).size,
      cells: columns.map(({ cells }) => cells[i]),
    })),
  };
}

interface Told {
  readonly line: string;
  readonly label: string;
  readonly cells: readonly (Cell | undefined)[];
}

/** The first headline, and then those that tell most options apart, for as long as one more does; in the order of the headlines. */
function tellingApart(known: readonly Told[]): readonly Told[] {
  const chosen = known.slice(0, 1);
  for (;;) {
    const before = groupsBy(chosen);
    const gains = known.map((column) => ({ column, gain: groupsBy([...chosen, column]) - before }));
    const [best] = [...gains].sort((a, b) => b.gain - a.gain);
    if (best === undefined || best.gain === 0 || chosen.length === MOST)
      return known.filter((column) => chosen.includes(column));
    chosen.push(best.column);
  }
}

/** How many different rows some columns make. */
function groupsBy(columns: readonly Told[]): number {
  const rows = (columns[0]?.cells ?? []).map((_, i) => JSON.stringify(columns.map(({ cells }) => cells[i])));
  return new Set(rows).size;
}
