import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Cell, NOT_KNOWN } from '../../core/workbook/cell.ts';
import type { Sheet, Workbook } from '../../core/workbook/sheet.ts';
import { markErrors } from './mark-errors.ts';
import { CHANGED_STYLE, styleBook, UNKNOWN_STYLE } from './styles.ts';

/** The same moment in every file, so that the same figures give the same bytes. */
const ALWAYS = new Date(Date.UTC(2000, 0, 1));

/** The bytes of a workbook as an .xlsx file. */
export async function xlsxOf(workbook: Workbook): Promise<Uint8Array> {
  const styleOf = styleBook();
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, styleOf)),
    namedRanges: workbook.names.map(({ name, range }) => ({ name, range })),
    properties: { title: workbook.title, creator: 'Headroom', created: ALWAYS, modified: ALWAYS },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return markErrors(bytes);
}

type StyleOf = ReturnType<typeof styleBook>;

function sheetOf(sheet: Sheet, styleOf: StyleOf): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== undefined) cells.set(`${r},${c}`, cellOf(cell, styleOf));
    });
  });
  return {
    name: sheet.name,
    rows: sheet.rows.map(() => []),
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet),
    freezePane: sheet.frozen,
    conditionalRules: rulesOf(sheet),
    dataValidations: (sheet.bounds ?? []).map(({ range, least, most }) => ({
      type: 'decimal',
      operator: 'between',
      formula1: String(least),
      formula2: String(most),
      range: range.replaceAll('$', ''),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: 'Out of bounds',
      errorMessage: `This figure lies between ${least} and ${most}.`,
    })),
    pageSetup: {
      paperSize: sheet.paper?.size ?? 'a4',
      orientation: sheet.paper === undefined ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: sheet.paper?.across ?? 1,
      fitToHeight: 0,
      ...(sheet.paper === undefined
        ? {}
        : { printTitlesRow: `$1:$${sheet.frozen.rows}`, printTitlesColumn: '$A:$B' }),
    },
    headerFooter: { oddFooter: `&L${sheet.name}&RPage &P of &N` },
    view: { showGridLines: false, tabColor: { rgb: sheet.name === 'Inputs' ? 'E0B400' : '12436D' } },
  };
}

/** The height of a line of words, in points. */
const LINE = 15;

/** Rows with words of several lines are as high as these: not every program sees to that itself. */
function heightsOf({ rows, widths }: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map();
  rows.forEach((row, r) => {
    const lines = row.map((cell, c) =>
      cell?.role === 'prose' && cell.content.kind === 'text'
        ? Math.ceil((cell.content.text.length * 0.95) / (widths[c] ?? 10))
        : 1,
    );
    const most = Math.max(1, ...lines);
    if (most > 1) heights.set(r, { height: most * LINE });
  });
  return heights;
}

type FileCell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never;

function cellOf({ content, role, format }: Cell, styleOf: StyleOf): FileCell {
  switch (content.kind) {
    case 'text':
      return { value: content.text, type: 'string', style: styleOf(role, format, true) };
    case 'number':
      return { value: content.value, type: 'number', style: styleOf(role, format) };
    case 'formula':
      return {
        value: null,
        type: 'formula',
        formula: content.text,
        formulaResult: content.result,
        style: styleOf(role, format, typeof content.result === 'string' && content.result !== NOT_KNOWN),
      };
  }
}

function rulesOf({ unknownIn, changedIn }: Sheet): NonNullable<WriteSheet['conditionalRules']> {
  const rule = (range: string, formula: string, style: CellStyle, priority: number) => ({
    type: 'expression' as const,
    priority,
    range: range.replaceAll('$', ''),
    formula,
    style,
  });
  const first = (range: string): string => (range.split(':')[0] ?? '').replaceAll('$', '');
  return [
    ...(unknownIn === undefined ? [] : [rule(unknownIn, `ISNA(${first(unknownIn)})`, UNKNOWN_STYLE, 2)]),
    ...(changedIn === undefined ? [] : [rule(changedIn.range, `${changedIn.flag}=1`, CHANGED_STYLE, 1)]),
  ];
}
