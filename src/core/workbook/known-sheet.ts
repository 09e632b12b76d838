import { compile, type Piece, type Tally } from '../run/compile.ts';
import { fixedBlock } from './address.ts';
import { formatOf, formula, NOT_KNOWN, type Result, text } from './cell.ts';
import type { Making } from './facts.ts';
import { FIRST_MONTH, FIRST_ROW } from './layout.ts';
import { aboutCells, monthsWidths, putMonthsHead } from './months-head.ts';
import { resultOf } from './months-sheet.ts';
import { Grid, type Sheet } from './sheet.ts';
import { Translator } from './translate.ts';

const ABOUT =
  'What is known of each total: the sum of its parts that are known, and #N/A where none is. Where the sheet Months has a figure, it is the same.';

/** The totals, and the lines that repeat one: what is known of them where the whole is not. */
export function knownSheet(making: Making): Sheet {
  const { graph, layout, projection, facts } = making;
  const grid = new Grid();
  putMonthsHead(grid, graph.calendar, 'Known parts', ABOUT);
  const translator = new Translator(projection.plan, layout, 'Known parts');
  layout.known.forEach((row, i) => {
    const at = FIRST_ROW + i;
    if (row.kind === 'section') {
      grid.set(at, 0, text(facts.sections.get(row.title) ?? row.title, 'section'));
      return;
    }
    if (row.kind === 'part') {
      grid.setRow(at, aboutCells('', 'A sum inside the one below', '', '', 'the parts that are known'));
      const piece = compile(row.code, projection.state);
      for (let m = 0; m < graph.calendar.months; m++) {
        const words = translator.knownSum(row.code, m).text;
        grid.set(at, FIRST_MONTH + m, formula(words, knownOf(piece, m), 'working', 'exact'));
      }
      return;
    }
    const line = graph.lines[row.line];
    if (line === undefined) return;
    grid.setRow(at, aboutCells(line.name, line.label, line.unit, line.rollup, 'the parts that are known'));
    for (let m = 0; m < graph.calendar.months; m++) {
      const part = resultOf(projection.state.values[row.line]?.[m]);
      const nothing = part === 0 && projection.state.partial[row.line]?.[m] === 1;
      const result = nothing ? NOT_KNOWN : part;
      const words = translator.knownPart(row.line, m).text;
      grid.set(at, FIRST_MONTH + m, formula(words, result, 'link', formatOf(line.unit)));
    }
  });
  const rows = [FIRST_ROW, FIRST_ROW + Math.max(layout.known.length, 1) - 1] as const;
  return {
    name: 'Known parts',
    rows: grid.rows,
    widths: monthsWidths(graph.calendar),
    paper: { size: 'a3', across: graph.calendar.years.length },
    frozen: { rows: FIRST_ROW, columns: 2 },
    unknownIn: fixedBlock({ rows, columns: [FIRST_MONTH, FIRST_MONTH + graph.calendar.months - 1] }),
  };
}

/** What is known of a sum in a month; nought of which a part is missing says nothing. */
function knownOf(piece: Piece, month: number): Result {
  const tally: Tally = { known: 0, parts: 0, missing: false };
  piece.tally(month, tally);
  return tally.missing && tally.known === 0 ? NOT_KNOWN : tally.known + 0;
}
