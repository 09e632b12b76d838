import { parse } from 'csv-parse/sync';
import type { Graph } from '../../src/core/graph/graph.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { signedParts } from '../../src/core/run/signed-parts.ts';
import { loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { resultFiles } from '../../src/shell/results/result-files.ts';
import { ROOT } from './headroom.ts';

export type Row = Readonly<Record<string, string>>;

/** The files of one scenario of a model, as a person would read them. */
export interface Results {
  readonly graph: Graph;
  readonly annual: readonly Row[];
  readonly inputs: readonly Row[];
}

/** What a year shows of a line: its value, and the count of unknown lines behind it. */
export type Year = readonly [value: string, unknown: number];

/** Reads a model once, and its scenarios as they are asked for. */
export function resultsOf(model: string): {
  readonly scenarios: readonly string[];
  readonly of: (scenario: string) => Results;
} {
  const loaded = loadModel(ROOT, model);
  const known = new Map<string, Results>();
  return {
    scenarios: Object.keys(loaded.model.file.scenarios),
    of: (scenario) => {
      const before = known.get(scenario);
      if (before !== undefined) return before;
      const graph = loadScenario(loaded, scenario);
      const files = resultFiles(loaded, scenario, graph, 'test');
      const results = { graph, annual: rowsOf(files['annual.csv']), inputs: rowsOf(files['inputs.csv']) };
      known.set(scenario, results);
      return results;
    },
  };
}

function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true }) as readonly Row[];
}

/** The years of a line; an unknown value is empty. */
export function yearsOf({ annual }: Results, line: string): readonly Year[] {
  const rows = annual.filter((row) => row.line === line);
  if (rows.length === 0) throw new Error(`no line ${line}`);
  return rows.map((row) => [row.value ?? '', Number(row.unknown_lines)]);
}

/** The same with nothing unknown: the values alone, or an error that names the year. */
export function valuesOf(results: Results, line: string): readonly string[] {
  return yearsOf(results, line).map(([value, unknown]) => {
    if (unknown > 0) throw new Error(`${line} has ${unknown} lines unknown`);
    return value;
  });
}

export function statusesOf({ annual }: Results, line: string): readonly string[] {
  return annual.filter((row) => row.line === line).map((row) => row.status ?? '');
}

/** The same figure in every year. */
export function everyYear(value: string, unknown: number, years: number): readonly Year[] {
  return Array.from({ length: years }, () => [value, unknown]);
}

export function pennies(value: string | undefined): number {
  return value === undefined || value === '' ? 0 : Math.round(Number(value) * 100);
}

/** How many sums were added up anew, and those whose parts do not add up to them, to the penny. */
export function sumsOf({ graph, annual }: Results): {
  readonly checked: number;
  readonly wrong: readonly string[];
} {
  const plan = planOf(graph);
  const printed = new Map(annual.map((row) => [`${row.line} ${row.period}`, row]));
  const wrong: string[] = [];
  let checked = 0;
  plan.lines.forEach((line, i) => {
    const parts = line.unit === 'GBP' ? signedParts(plan, i) : undefined;
    if (parts === undefined) return;
    for (const row of annual.filter((r) => r.line === line.name && r.status !== 'unknown')) {
      const sum = parts.reduce((total, part) => {
        const name = plan.lines[part.line]?.name;
        return total + part.sign * pennies(printed.get(`${name} ${row.period}`)?.value);
      }, 0);
      checked += 1;
      if (sum !== pennies(row.value)) wrong.push(`${row.line} ${row.period}: ${sum} is not ${row.value}`);
    }
  });
  return { checked, wrong };
}

/** Figures that are empty without being unknown, or unknown without being told so. */
export function badlyTold({ annual }: Results): readonly Row[] {
  const short = ['unknown', 'at_least', 'known_part'];
  return annual.filter(
    (row) =>
      (row.value === '') !== (row.status === 'unknown') ||
      Number(row.unknown_lines) > 0 !== short.includes(row.status ?? ''),
  );
}
