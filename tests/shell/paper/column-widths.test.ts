import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/shell/paper/column-widths.ts';
import type { Cell } from '../../../src/shell/paper/read-markdown.ts';

const A4 = 9866;
const cell = (text: string): Cell => ({ runs: [{ text, bold: false, italic: false }], right: false });
const text = fc
  .array(fc.constantFrom('£10,310,000', 'unknown', 'a', 'Worcestershire', 'Non-psychotic'), { maxLength: 9 })
  .map((words) => cell(words.join(' ')));
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 5 });

describe('the widths of the columns of a table', () => {
  it('add up to the whole, whatever stands in them', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2000, max: 12_000 }), (rows, whole) => {
        const widths = columnWidths(rows, whole);
        expect(widths.reduce((all, width) => all + width, 0)).toBe(whole);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
  });

  it('leave room for each figure, and give the rest to the sentences', () => {
    const sentence = 'The document gives neither the people to be served nor what a person costs. '.repeat(3);
    const [figures = 0, what = 0, why = 0] = columnWidths(
      [
        [cell('Figures'), cell('What is unknown'), cell('Why')],
        [cell('63'), cell('Inpatient beds'), cell(sentence)],
      ],
      A4,
    );
    // Seven bold letters of 8 points.
    expect(figures).toBeGreaterThan(7 * 90);
    expect(what).toBeGreaterThan(figures);
    expect(why).toBeGreaterThan(A4 / 2);
  });
});
