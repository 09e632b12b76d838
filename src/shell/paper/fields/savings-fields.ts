import { somethingKnown } from '../../../core/paper/reading.ts';
import { PROGRAMME_PARTS } from '../../../core/paper/savings.ts';
import { listed } from '../../../core/results/number-words.ts';
import { cellWords, knownTable, yearCells, yearColumns } from '../figures.ts';
import { markdownTable, plainText } from '../markdown.ts';
import type { PaperField, PrintedPaper } from '../printed-paper.ts';

/** Savings, and where the money goes. */
export const SAVINGS_FIELDS: readonly PaperField[] = [
  {
    name: 'savings',
    kind: 'block',
    about: 'A table of the savings by year: targets, what is identified, what is not, and the net saving.',
    print: ({ savings, years }) => knownTable('Savings by year', 'Saving', years, savings.totals),
  },
  {
    name: 'programmes',
    kind: 'block',
    about:
      'A table of the savings programmes in the last year of the plan, those of which something is known.',
    print: ({ savings, years }) =>
      markdownTable(
        `Savings programmes in ${years.at(-1) ?? ''}`,
        [
          { name: 'Programme' },
          { name: 'Target', figures: true },
          { name: 'Identified', figures: true },
          { name: 'Not yet identified', figures: true },
          { name: 'Net saving', figures: true },
          { name: 'Recurrent, full year', figures: true },
        ],
        savings.programmes.filter(knownAtAll).map(({ title, target, rows }) => ({
          cells: [
            title,
            cellWords(target.cells.at(-1)),
            ...PROGRAMME_PARTS.map((part) => cellWords(rows[part]?.cells.at(-1))),
          ],
        })),
      ),
  },
  {
    name: 'where_savings_go',
    kind: 'block',
    about:
      'A table of what savings release, and what becomes of it: kept, reinvested, returned or carried over.',
    print: ({ savings, years }) => knownTable('Where the savings go', 'Released money', years, savings.uses),
  },
  {
    name: 'spent_on',
    kind: 'block',
    about: 'A table of the services that released money is spent on, those of which something is known.',
    print: ({ savings, years }) =>
      markdownTable(
        'What the released money is spent on',
        yearColumns('Service', years),
        savings.spentOn.filter(somethingKnown).map((row) => ({ cells: yearCells(row) })),
      ),
  },
  {
    name: 'spent_on_unknown',
    kind: 'words',
    about: 'The services that released money is to go to, in amounts that nobody gives yet; else empty.',
    print: ({ savings }) =>
      plainText(listed(savings.spentOn.filter((row) => !somethingKnown(row)).map(spentOnTitle))),
  },
];

function knownAtAll({ target, rows }: PrintedPaper['savings']['programmes'][number]): boolean {
  return [target, ...Object.values(rows)].some((row) => typeof row?.cells.at(-1)?.value === 'number');
}

/** `services for adults`, of a line labelled `Placement savings spent on services for adults`. */
function spentOnTitle({ label }: PrintedPaper['savings']['spentOn'][number]): string {
  return label.split(' spent on ').slice(1).join(' spent on ') || label;
}
