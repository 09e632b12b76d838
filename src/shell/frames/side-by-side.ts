import type { DataFrame } from 'danfojs-node';
import { columnAt, type Texts, textFrame, textsOf } from './text-frame.ts';

/** Columns that say what a scenario makes of a line. All others are about the line, and stand once. */
const OWN = ['value', 'status', 'unknown_lines'] as const;

/**
 * Two scenarios side by side, by line and period: `value plan`, `value recycle`, and so on. A line or a period that one of them does not
 * have is told as `not there`, which is not the same as unknown. There is no difference of the two here: `headroom compare` tells it, to
 * the penny.
 */
export async function sideBySide(
  before: { readonly name: string; readonly frame: DataFrame },
  after: { readonly name: string; readonly frame: DataFrame },
): Promise<DataFrame> {
  const mine = textsOf(before.frame);
  const theirs = textsOf(after.frame);
  const about = mine.columns.filter((name) => !OWN.some((own) => own === name));
  const columns = [...about, ...OWN.flatMap((own) => [`${own} ${before.name}`, `${own} ${after.name}`])];
  const mineBy = byKey(mine);
  const theirsBy = byKey(theirs);
  const keys = [...new Set([...mineBy.keys(), ...theirsBy.keys()])];
  const rows = keys.map((key) => {
    const [a, b] = [mineBy.get(key), theirsBy.get(key)];
    const said = about.map((name) => cell(mine, a, name) ?? cell(theirs, b, name) ?? '');
    return [
      ...said,
      ...OWN.flatMap((own) => [cell(mine, a, own) ?? NOT_THERE, cell(theirs, b, own) ?? NOT_THERE]),
    ];
  });
  return textFrame({ columns, rows });
}

const NOT_THERE = 'not there';

function byKey(texts: Texts): ReadonlyMap<string, readonly string[]> {
  const line = columnAt(texts, 'line');
  const period = columnAt(texts, 'period');
  return new Map(texts.rows.map((row) => [`${row[line]} ${row[period]}`, row]));
}

function cell(texts: Texts, row: readonly string[] | undefined, name: string): string | undefined {
  return row?.[columnAt(texts, name)];
}
