import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownList, markdownTable, plainText } from '../../../src/shell/paper/markdown.ts';
import { readMarkdown, textOf } from '../../../src/shell/paper/read-markdown.ts';

const told = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What a label or a quotation may be, with every mark that Markdown knows. */
const words = fc
  .array(
    fc.constantFrom(
      '£1.5m',
      '1.',
      '2)',
      '-',
      '+',
      '#',
      '*a*',
      '_b_',
      '`c`',
      '<d>',
      '|',
      '\\',
      '~~',
      '[e](f)',
      '&amp;',
      '=',
      'word',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' '));

describe('the Markdown of a paper', () => {
  it('shows any text of the model as it stands, in a paragraph, a list and a table', () => {
    fc.assert(
      fc.property(words, (text) => {
        const plain = plainText(text);
        const [paragraph] = readMarkdown(plain);
        const [list] = readMarkdown(markdownList([plain]));
        const [table] = readMarkdown(
          markdownTable('A table', [{ name: text }], [{ cells: [text], bold: true }]),
        );
        expect(paragraph?.kind === 'paragraph' && textOf(paragraph.runs)).toBe(told(text));
        expect(list?.kind === 'list' && list.items.map(textOf)).toEqual([told(text)]);
        expect(
          table?.kind === 'table' && table.rows.map((row) => row.map(({ runs }) => textOf(runs))),
        ).toEqual([[told(text)]]);
      }),
    );
  });

  it('reads headings, bold and italic words, lists, tables with their captions, and new pages', () => {
    const text = [
      '## A *head*',
      'One  \ntwo\nthree',
      '1. first\n2. **second**',
      '**Caption**\n\n| a | b |\n|---|---:|\n| c | 1 |',
      '---',
    ].join('\n\n');
    const run = (words: string, manner: object = {}) => ({
      text: words,
      bold: false,
      italic: false,
      ...manner,
    });
    expect(readMarkdown(text)).toEqual([
      { kind: 'heading', level: 2, runs: [run('A '), run('head', { italic: true })] },
      { kind: 'paragraph', runs: [run('One'), run('\n'), run('two three')] },
      { kind: 'list', ordered: true, items: [[run('first')], [run('second', { bold: true })]] },
      {
        kind: 'table',
        caption: [run('Caption')],
        head: [
          { runs: [run('a')], right: false },
          { runs: [run('b')], right: true },
        ],
        rows: [
          [
            { runs: [run('c')], right: false },
            { runs: [run('1')], right: true },
          ],
        ],
      },
      { kind: 'page_break' },
    ]);
  });

  it('takes HTML for text, so that a template cannot break the page', () => {
    expect(readMarkdown('<b>x</b>')).toEqual([
      { kind: 'paragraph', runs: [{ text: '<b>x</b>', bold: false, italic: false }] },
    ]);
  });
});
