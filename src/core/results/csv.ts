/** One CSV file: a header and rows, quoted where needed, lines ended by LF. */
export function printCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => quote(String(cell))).join(','))
    .join('\n')
    .concat('\n');
}

function quote(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
