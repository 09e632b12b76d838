import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Cell, readXlsx } from 'hucre/xlsx';
import { problem, refuse } from '../../core/problem/problem.ts';
import type { FoundCell, FoundSheets } from '../../core/workbook/compare-workbook.ts';

/**
 * The cells of an .xlsx file.
 *
 * @throws {ProblemsError} for a file that is none
 */
export async function cellsOfFile(path: string): Promise<FoundSheets> {
  const file = await readXlsx(readFileSync(path)).catch(() => undefined);
  if (file === undefined)
    refuse([
      problem('This is no workbook that can be read.', { file: basename(path) }, 'It must be an .xlsx file.'),
    ]);
  const sheets = new Map((file?.sheets ?? []).map((sheet) => [sheet.name, sheet]));
  return (name) => {
    const sheet = sheets.get(name);
    if (sheet === undefined) return undefined;
    return (row, column) => foundCell(sheet.cells?.get(`${row},${column}`), sheet.rows[row]?.[column]);
  };
}

function foundCell(cell: Cell | undefined, shown: Cell['value'] | undefined): FoundCell | undefined {
  const value = plain(cell?.formulaResult ?? cell?.value ?? shown);
  if (cell?.formula !== undefined) return { formula: cell.formula, value };
  return value === undefined ? undefined : { value };
}

/** A date is the number of its day, as the cell holds it. */
function plain(value: Cell['value'] | undefined): number | string | undefined {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? undefined;
}
