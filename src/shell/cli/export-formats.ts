import type { Layout } from '../../core/ledger/layout.ts';
import { LAYOUTS, layoutNamed } from '../../core/ledger/layouts/index.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { printTable } from './answer.ts';

/** The layouts that a profile can name; of one that is named, its columns and what is known of it. */
export function formatsText(name: string | undefined, json: boolean): string {
  if (name === undefined) {
    if (json) return JSON.stringify({ ok: true, formats: LAYOUTS }, null, 2);
    const rows = LAYOUTS.map((layout) => [layout.name, String(layout.columns.length), layout.title]);
    return printTable({
      columns: [{ name: 'format' }, { name: 'columns', figures: true }, { name: 'title' }],
      rows,
    });
  }
  const layout = layoutNamed(name);
  if (layout === undefined) {
    const names = LAYOUTS.map((l) => l.name);
    throw new CallError(
      `There is no format "${name}". ${didYouMean(name, names, `There are: ${names.join(', ')}.`)}`,
    );
  }
  return json ? JSON.stringify({ ok: true, format: layout }, null, 2) : oneFormat(layout);
}

function oneFormat({ title, about, columns, seen, unverified }: Layout): string {
  const rows = columns.map(({ name, required, length, meaning }, i) => [
    String(i + 1),
    name,
    required ? 'yes' : '',
    length === undefined ? '' : String(length),
    meaning,
  ]);
  const list = (head: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [head, ...items.map((item) => `  ${item}`)];
  return [
    title,
    about,
    printTable({
      columns: [
        { name: 'no', figures: true },
        { name: 'column' },
        { name: 'needed' },
        { name: 'length', figures: true },
        { name: 'what it holds' },
      ],
      rows,
    }),
    ...list('Seen in documents:', seen),
    ...list('Not verified:', unverified),
  ].join('\n');
}
