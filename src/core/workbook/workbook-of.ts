import type { Graph } from '../graph/graph.ts';
import { type Problem, problem, refuse } from '../problem/problem.ts';
import { penniesOf } from '../run/pennies.ts';
import type { Projection } from '../run/projection.ts';
import { isHeadline } from '../simulate/headlines.ts';
import { at } from './address.ts';
import { checkNames, checksSheet } from './checks-sheet.ts';
import { exportSheet } from './export-sheet.ts';
import type { Making, WorkbookFacts } from './facts.ts';
import { inputNames, inputsSheet } from './inputs-sheet.ts';
import { knownSheet } from './known-sheet.ts';
import { layoutOf } from './layout.ts';
import { headlineNames, monthsSheet } from './months-sheet.ts';
import { readMeSheet } from './read-me-sheet.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { toldRows } from './told-rows.ts';
import { yearLines } from './year-figures.ts';
import { yearsSheet } from './years-sheet.ts';

/** The longest formula that Excel takes. */
const LONGEST = 8192;

/**
 * A scenario as a workbook with live formulas: inputs with their sources, a row a line by month, a row a line by year, what is known
 * of totals, and checks.
 *
 * @throws {ProblemsError} with every formula that is too long for a cell
 */
export function workbookOf(graph: Graph, projection: Projection, facts: WorkbookFacts): Workbook {
  const headlines = graph.lines.flatMap((line, i) => (isHeadline(line) ? [i] : []));
  const making: Making = {
    graph,
    projection,
    pennies: penniesOf(projection),
    layout: layoutOf(graph, projection.plan),
    told: toldRows(graph),
    facts,
    headlines,
  };
  const lines = yearLines(making);
  const sheets = [
    readMeSheet(making),
    checksSheet(making, lines),
    inputsSheet(graph, making.told),
    yearsSheet(making, lines),
    monthsSheet(making),
    knownSheet(making),
    exportSheet(making, lines),
  ];
  refuse(sheets.flatMap(tooLong));
  return {
    title: `${facts.title}: ${facts.scenario}`,
    sheets,
    names: [...checkNames(), ...inputNames(graph, making.told), ...namesBeside(making)],
  };
}

/** A headline that is itself an input has its name already. */
function namesBeside(making: Making): ReturnType<typeof headlineNames> {
  const worked = making.headlines.filter((i) => making.graph.lines[i]?.content.kind === 'formula');
  return headlineNames({ ...making, headlines: worked });
}

function tooLong({ name, rows }: Sheet): readonly Problem[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.content.kind !== 'formula' || cell.content.text.length < LONGEST) return [];
      const [first] = cells;
      const line = first?.content.kind === 'text' ? first.content.text : '';
      return [
        problem(
          `The formula of the sheet ${name}, cell ${at(row, column)}, has ${cell.content.text.length} characters, and a cell takes ${LONGEST}.`,
          { name: line },
          'Split the formula of the line into lines of their own.',
        ),
      ];
    }),
  );
}
