/** One CSV file: a header and rows, quoted where needed, lines ended by LF unless said otherwise. */
export function printCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  end: '\n' | '\r\n' = '\n',
): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => quote(String(cell))).join(','))
    .join(end)
    .concat(end);
}

function quote(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
