import { printWindow } from '../../core/calendar/calendar.ts';
import { printYear } from '../../core/calendar/financial-year.ts';
import { type Month, printMonth } from '../../core/calendar/month.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { type Place, problem, refuse } from '../../core/problem/problem.ts';
import { figuresCsv } from '../../core/results/figures-csv.ts';
import { type InputRow, inputRows } from '../../core/results/inputs.ts';
import { annualRows, monthlyRows } from '../../core/results/rows.ts';
import { DIVIDED_BY_NOUGHT } from '../../core/run/compile.ts';
import { penniesOf } from '../../core/run/pennies.ts';
import { planOf } from '../../core/run/plan.ts';
import { type Projection, projectPlan } from '../../core/run/projection.ts';
import { type Spread, spreadInWords } from '../../core/source/spread.ts';
import type { LoadedModel } from '../model-file/load-model.ts';
import { printCsv } from './csv.ts';
import { runId, sha256 } from './hash.ts';

/** The texts of the four files of one scenario, by file name. */
export type ResultFiles = Readonly<Record<'annual.csv' | 'monthly.csv' | 'inputs.csv' | 'run.json', string>>;

/**
 * Runs a graph. A figure that cannot be worked out, such as a division by nought, is an error with its line and month.
 *
 * @throws {ProblemsError} with every such line
 */
export function project(graph: Graph, locate: (place: Place) => Place = (place) => place): Projection {
  const projection = projectPlan(planOf(graph));
  refuse(
    projection.state.faults.map((fault) => {
      const line = graph.lines[fault.line];
      const month = printMonth(graph.calendar.first + fault.month);
      const text = line?.content.kind === 'formula' ? line.content.text : undefined;
      return problem(
        `${fault.what} It happens first in ${month}.`,
        locate({ ...line?.place, name: line?.name ?? '' }),
        fault.what === DIVIDED_BY_NOUGHT
          ? 'Leave such months out, for example with if(b == 0, 0, a / b).'
          : undefined,
        text,
      );
    }),
  );
  return projection;
}

/** What `project` writes for one scenario. The same inputs and version give the same bytes: no clock, no machine. */
export function resultFiles(
  loaded: LoadedModel,
  scenario: string,
  graph: Graph,
  version: string,
  projection: Projection = project(graph, loaded.locate),
): ResultFiles {
  const pennies = penniesOf(projection);
  const annual = figuresCsv(graph, annualRows(projection, pennies));
  const monthly = figuresCsv(graph, monthlyRows(projection, pennies));
  const inputs = inputsCsv(inputRows(graph));
  const { file, window } = loaded.model;
  const run = {
    model: file.model,
    title: file.title,
    scenario,
    window: printWindow(window),
    ...(file.vintage === undefined ? {} : { vintage: file.vintage }),
    projected_to: printYear(graph.calendar.years.at(-1) ?? window.last),
    base_year: file.base_year,
    engine: version,
    run: runId(loaded.files, version),
    seed: null,
    lines: graph.lines.length,
    inputs: [...loaded.files]
      .map((f) => ({ path: f.path, sha256: sha256(f.bytes) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    outputs: { 'annual.csv': sha256(annual), 'inputs.csv': sha256(inputs), 'monthly.csv': sha256(monthly) },
  };
  return {
    'annual.csv': annual,
    'monthly.csv': monthly,
    'inputs.csv': inputs,
    'run.json': `${JSON.stringify(run, null, 2)}\n`,
  };
}

function inputsCsv(rows: readonly InputRow[]): string {
  const header = [
    'line',
    'label',
    'unit',
    'period',
    'value',
    'status',
    'kind',
    'document',
    'section',
    'quote',
    'reading',
    'evidence',
    'low',
    'high',
    'spread',
  ];
  return printCsv(
    header,
    rows.map((r) => [r.line, r.label, r.unit, r.period, r.value, r.status, ...sourceCells(r.source)]),
  );
}

function sourceCells(source: InputRow['source']): readonly (string | number)[] {
  switch (source.kind) {
    case 'stated':
    case 'read':
      return [
        source.kind,
        source.document,
        source.section,
        source.quote,
        source.reading ?? '',
        '',
        '',
        '',
        '',
      ];
    case 'cited':
      return [
        source.kind,
        source.document,
        source.section ?? '',
        source.quote ?? '',
        source.reading ?? '',
        source.evidence,
        ...reachCells(source),
      ];
    case 'assumed':
      return [source.kind, '', '', '', source.reason, '', ...reachCells(source)];
    case 'local':
      return [source.kind, '', '', '', source.note, '', ...reachCells(source)];
    case 'missing':
      return [source.kind, '', '', '', source.why, '', '', '', ''];
  }
}

/** How far the figure could be off, and how it is spread; of a date the months. */
function reachCells({ low, high, earliest, latest, spread }: Reach): readonly (string | number)[] {
  return [
    low ?? monthCell(earliest),
    high ?? monthCell(latest),
    spread === undefined ? '' : spreadInWords(spread),
  ];
}

function monthCell(month: Month | undefined): string {
  return month === undefined ? '' : printMonth(month);
}

interface Reach {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly earliest?: Month | undefined;
  readonly latest?: Month | undefined;
  readonly spread?: Spread | undefined;
}
