/** Numbers as the tables print them. */

const DIGITS = 3;

export function seconds(value: number): string {
  if (value >= 1) return `${digits(value)} s`;
  return value >= 1e-3 ? `${digits(value * 1e3)} ms` : `${digits(value * 1e6)} µs`;
}

export function times(value: number): string {
  return `${digits(value)} x`;
}

export function bytes(value: number): string {
  return `${Math.round(value / 2 ** 20)} MiB`;
}

export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

export function percent(share: number): string {
  const by = Math.round((share - 1) * 100);
  return by === 0 ? '0 %' : `${by > 0 ? '+' : ''}${by} %`;
}

function digits(value: number): string {
  return value >= 100 ? count(Math.round(value)) : `${Number(value.toPrecision(DIGITS))}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
