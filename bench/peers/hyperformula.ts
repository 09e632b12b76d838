import { HyperFormula } from 'hyperformula';
import { sheetOf } from '../sheet/sheet.ts';
import { columnName, spreadsheetOf } from '../sheet/spreadsheet.ts';
import type { Workload } from '../workload/work.ts';
import type { Work } from './peer.ts';

/**
 * The workload as one sheet of HyperFormula. A draw is one batch: the cells of the variables are set, everything that hangs on them
 * is worked out again, and the outputs are read.
 */
export function hyperformulaWork(workload: Workload): Work {
  const { rows, variables, firstOutputRow, width } = spreadsheetOf(sheetOf(workload), {
    cell: (row, column) => `${columnName(column)}${row + 1}`,
    range: (row, from, to) => `${columnName(from)}${row + 1}:${columnName(to)}${row + 1}`,
    separator: ',',
  });
  const cells = rows.map((row) =>
    Array.from(row, (entry) => {
      if (entry === undefined) return null;
      return typeof entry === 'number' ? entry : `=${entry.formula}`;
    }),
  );
  // Without rounding to ten digits after each operation, which is slower and would not give the same figures.
  const engine = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', smartRounding: false });
  const formulas = cells.flat().filter((cell) => typeof cell === 'string').length;
  return {
    version: `HyperFormula ${HyperFormula.version}`,
    note: `${formulas} formulas`,
    run: (draws, count, out) => {
      for (let i = 0; i < count; i++) {
        engine.batch(() => {
          for (let v = 0; v < variables; v++)
            engine.setCellContents({ sheet: 0, row: v, col: 0 }, draws[v]?.[i] ?? null);
        });
        out.forEach((values, o) => {
          const row = firstOutputRow + Math.floor(o / width);
          const value = engine.getCellValue({ sheet: 0, row, col: o % width });
          values[i] = typeof value === 'number' ? value : Number.NaN;
        });
      }
    },
  };
}
