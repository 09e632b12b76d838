import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../../src/shell/paper/markdown.ts';
import { printHtml } from '../../../src/shell/paper/print-html.ts';

const page = (markdown: string): string => printHtml(markdown, { run: 'abc' });
const table = (cells: readonly string[]): string =>
  page(
    markdownTable(
      'Who pays',
      [{ name: 'Funder' }, { name: '2009/10', figures: true }],
      cells.map((cell) => ({ cells: [cell, '£1'] })),
    ),
  );

describe('a paper as a page', () => {
  it('gives a table its caption, the heads of its columns and rows, and a name to scroll it by', () => {
    expect(table(['PCT'])).toContain(
      [
        '<div class="table whole" role="region" aria-label="Who pays" tabindex="0">',
        '<table>',
        '<caption>Who pays</caption>',
        '<thead><tr><th scope="col">Funder</th><th scope="col" class="figure">2009/10</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row">PCT</th><td class="figure">£1</td></tr>',
        '</tbody>',
      ].join('\n'),
    );
  });

  it('keeps a table on one printed page only where one can hold it', () => {
    const rows = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `row ${i}`);
    expect(table(rows(16))).toContain('class="table whole"');
    expect(table(rows(17))).toContain('class="table"');
    expect(table(['a long reason '.repeat(12)])).toContain('class="table"');
  });

  it('takes its title from the first heading, and shows marks of HTML as they stand', () => {
    const html = page('# Plan & "more" \\<b\\>\n\n---\n\n## Annex');
    expect(html).toContain('<title>Plan &amp; &quot;more&quot; &lt;b&gt;</title>');
    expect(html).toContain(
      '<h1>Plan &amp; &quot;more&quot; &lt;b&gt;</h1>\n<hr class="page-break">\n<h2>Annex</h2>',
    );
  });
});
