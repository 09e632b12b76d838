import { type Block, runsOf } from './address.ts';
import type { SheetName } from './sheet.ts';

/** Cells of one row, side by side. */
export interface Span {
  readonly sheet: SheetName;
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/** Spans with the same columns in rows that follow each other, as blocks: the shortest way to write a sum. */
export function blocksOf(
  spans: readonly Span[],
): readonly { readonly sheet: SheetName; readonly block: Block }[] {
  const groups = new Map<string, Span[]>();
  for (const span of spans) {
    const key = `${span.sheet} ${span.first} ${span.last}`;
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups.values()].flatMap((group) => {
    const [{ sheet, first, last } = { sheet: 'Months' as const, first: 0, last: 0 }] = group;
    return runsOf(group.map((span) => span.row)).map((rows) => ({
      sheet,
      block: { rows, columns: [first, last] as const },
    }));
  });
}
