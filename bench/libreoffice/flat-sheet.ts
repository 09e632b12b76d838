import type { Sheet } from '../sheet/sheet.ts';
import { columnName, type Spreadsheet, spreadsheetOf } from '../sheet/spreadsheet.ts';

/** A sheet as a flat OpenDocument file, which LibreOffice opens as it is. */
export function flatSheet(sheet: Sheet): { readonly text: string; readonly layout: Spreadsheet } {
  const layout = spreadsheetOf(sheet, {
    cell: (row, column) => `[.${columnName(column)}${row + 1}]`,
    range: (row, from, to) => `[.${columnName(from)}${row + 1}:.${columnName(to)}${row + 1}]`,
    separator: ';',
  });
  const rows = layout.rows.map((row) => {
    const cells = Array.from(row, (entry) => {
      if (entry === undefined) return '<table:table-cell/>';
      if (typeof entry === 'number')
        return `<table:table-cell office:value-type="float" office:value="${entry}"/>`;
      return `<table:table-cell table:formula="of:=${escaped(entry.formula)}"/>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Model">
${rows.join('\n')}
</table:table></office:spreadsheet></office:body></office:document>
`;
  return { text, layout };
}

function escaped(formula: string): string {
  return formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
