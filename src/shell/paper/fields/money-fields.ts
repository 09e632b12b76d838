import { shortWords, wordsInYear } from '../../../core/results/figure-words.ts';
import { count } from '../../../core/results/number-words.ts';
import { inSentence, printIn, yearCells, yearColumns } from '../figures.ts';
import { markdownList, markdownTable, plainText } from '../markdown.ts';
import type { PaperField } from '../printed-paper.ts';

/** What the plan comes to, by year and funder. */
export const MONEY_FIELDS: readonly PaperField[] = [
  {
    name: 'headline',
    kind: 'words',
    about: 'The figure that says most of the plan, in the short form of a title.',
    print: ({ headlines: [first], years }) => {
      const cell = first?.cells.at(-1);
      if (first === undefined || cell === undefined) return '';
      return plainText(`${inSentence(first.label)} of ${shortWords(cell)} in ${years.at(-1) ?? ''}`);
    },
  },
  {
    name: 'headlines',
    kind: 'block',
    about: 'A list of what the main totals come to in the first and in the last year of the plan.',
    print: ({ headlines, years }) =>
      markdownList(
        headlines.map(({ label, unit, cells }) => {
          const first = cells[0];
          const last = cells.at(-1);
          const told = (cell: typeof first, i: number): readonly string[] =>
            cell === undefined ? [] : [wordsInYear(cell, years.at(i) ?? '', printIn(unit))];
          const words = cells.length > 1 ? [...told(first, 0), ...told(last, -1)] : told(first, 0);
          return `${plainText(label)}: ${plainText(words.join('; '))}.`;
        }),
      ),
  },
  {
    name: 'spending_by_funder',
    kind: 'block',
    about:
      'A table of the money by funder and year, with its totals. Funders add up to their total, to the penny.',
    print: ({ funderTables, years }) =>
      markdownTable(
        'The money by funder and year',
        yearColumns('Total, and who pays', years),
        funderTables.flatMap(({ total, funders }) => [
          { cells: yearCells(total), bold: true },
          ...funders.map((row) => ({ cells: yearCells({ ...row, label: `– ${row.label}` }) })),
        ]),
      ),
  },
  {
    name: 'full_year_effect',
    kind: 'block',
    about:
      'A table of each total in the year (part-year effect, PYE) and in a full year (full-year effect, FYE).',
    print: ({ fullYears, years }) =>
      markdownTable(
        'In the year (part-year effect, PYE) and in a full year (full-year effect, FYE)',
        yearColumns('Total', years),
        fullYears.flatMap(({ inYear, fullYear }) => [
          { cells: yearCells({ ...inYear, label: `${inYear.label}: in the year` }) },
          { cells: yearCells(fullYear) },
        ]),
      ),
  },
  {
    name: 'recurrence',
    kind: 'words',
    about: 'How many lines of money go on after the plan, and which stop.',
    print: ({ recurrence }) => {
      if (recurrence === undefined) return '';
      const { recurrent, once } = recurrence;
      const all = recurrent + once.length;
      if (once.length === 0)
        return `All ${count(all)} lines of money are recurrent: they go on after the plan until a decision ends them.`;
      const names = plainText(once.join('; '));
      return `${count(recurrent)} of ${count(all)} lines of money are recurrent and go on after the plan. Not recurrent: ${names}.`;
    },
  },
];
