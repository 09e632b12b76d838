import { readFileSync } from 'node:fs';
import { shippedFile } from './find-template.ts';
import { onOnePage } from './one-page.ts';
import { type Block, type Cell, readMarkdown, type Table, textOf, type Words } from './read-markdown.ts';

/** A paper as one HTML file that needs no other: for the screen, and printed on A4. */
export function printHtml(markdown: string, about: { readonly run: string }): string {
  const blocks = readMarkdown(markdown);
  const title = blocks.find((block) => block.kind === 'heading');
  const css = readFileSync(shippedFile('committee-paper.css'), 'utf8');
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title === undefined ? 'Committee paper' : textOf(title.runs))}</title>`,
    `<style>\n${css.trimEnd()}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...blocks.map(blockHtml),
    '</main>',
    `<footer>Run ${escaped(about.run)}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${wordsHtml(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${wordsHtml(block.runs)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return [`<${tag}>`, ...block.items.map((item) => `<li>${wordsHtml(item)}</li>`), `</${tag}>`].join(
        '\n',
      );
    }
    case 'table':
      return tableHtml(block);
    case 'page_break':
      return '<hr class="page-break">';
  }
}

/** A table that is too wide scrolls by itself, with the keyboard too. */
function tableHtml(table: Table): string {
  const { caption, head, rows } = table;
  const name = escaped(textOf(caption ?? head[0]?.runs ?? []));
  const whole = onOnePage(table) ? ' whole' : '';
  return [
    `<div class="table${whole}" role="region" aria-label="${name}" tabindex="0">`,
    '<table>',
    ...(caption === undefined ? [] : [`<caption>${wordsHtml(caption)}</caption>`]),
    `<thead><tr>${head.map((cell) => cellHtml(cell, 'th', 'col')).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      (row) =>
        `<tr>${row.map((cell, i) => (i === 0 ? cellHtml(cell, 'th', 'row') : cellHtml(cell, 'td'))).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function cellHtml({ runs, right }: Cell, tag: 'th' | 'td', scope?: 'col' | 'row'): string {
  // A head without words heads nothing.
  const kind = runs.length === 0 ? 'td' : tag;
  const side = right ? ' class="figure"' : '';
  return `<${kind}${kind === 'th' ? ` scope="${scope}"` : ''}${side}>${wordsHtml(runs)}</${kind}>`;
}

function wordsHtml(runs: readonly Words[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      const words = text === '\n' ? '<br>' : escaped(text);
      const strong = bold ? `<strong>${words}</strong>` : words;
      return italic ? `<em>${strong}</em>` : strong;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
