import { printWindow } from '../calendar/calendar.ts';
import { type Cell, formula, text } from './cell.ts';
import { VERDICTS } from './checks-sheet.ts';
import { RUN, SCENARIO } from './compare-workbook.ts';
import type { Making } from './facts.ts';
import { Grid, type Sheet } from './sheet.ts';

/** What the workbook is, how it is used, what its colours mean, and what it does not do. */
export function readMeSheet({ facts, graph, told }: Making): Sheet {
  const grid = new Grid();
  const { years } = graph.calendar;
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const rows: (readonly Cell[])[] = [
    [text(facts.title, 'title')],
    [],
    [text('State', 'section'), formula('verdict', VERDICTS.well, 'verdict', 'count')],
    [],
    ...about('The plan', facts.about),
    ...about(SCENARIO, `${facts.scenario}: ${facts.scenarioAbout}`),
    ...about('Financial years', printWindow({ first, last })),
    ...about('Lines, inputs', `${graph.lines.length} lines, ${told.rows.length} figures that were told`),
    ...(facts.vintage === undefined ? [] : about('Data as of', facts.vintage)),
    ...about(RUN, facts.run),
    ...about('Made by', `Headroom ${facts.engine}`),
    [],
    [text('Sheets', 'section')],
    ...SHEETS.flatMap(([name, what]) => about(name, what)),
    [],
    [text('How to use it', 'section')],
    ...USES.flatMap(([what, how]) => about(what, how)),
    [],
    [text('Colours', 'section')],
    ...COLOURS,
  ];
  rows.forEach((cells, i) => {
    grid.setRow(i, cells);
  });
  return {
    name: 'Read me',
    rows: grid.rows,
    widths: [28, 100],
    frozen: { rows: 1, columns: 0 },
  };
}

function about(name: string, what: string): readonly (readonly Cell[])[] {
  return [[text(name, 'faint'), text(what, 'prose')]];
}

const SHEETS: readonly (readonly [string, string])[] = [
  ['Checks', 'Whether the workbook gives the figures of Headroom, whether sums tie, and what was changed.'],
  ['Inputs', 'Every figure that the plan was told, with the words of its source. The only sheet to change.'],
  ['Years', 'Every line by financial year, in pounds and pennies that tie.'],
  [
    'Months',
    'Every line by month, each with the formula of the model beside it and live formulas in its cells.',
  ],
  ['Known parts', 'What is known of totals of which a part is not known.'],
  ['At export', 'The figures that Headroom printed when the file was made, for comparison.'],
];

const USES: readonly (readonly [string, string])[] = [
  ['To try a change', 'Write over a value on the sheet Inputs. Everything that takes it is worked out anew.'],
  [
    'Unknown figures',
    'They are #N/A, and so is every figure that needs one: an unknown figure is never nought. Write a figure over #N/A when it is known; clear a cell to make it unknown.',
  ],
  [
    'Totals with unknown parts',
    'They are #N/A too. On the sheet Years, the part that is known stands on the right: the whole is at least that much, unless the unknown part can be below nought.',
  ],
  [
    'Pennies',
    'Headroom shares pennies out so that parts come to their total in every table. While no input is changed, the workbook shows the same pennies. After a change, each figure is rounded by itself and totals are added up from rounded figures: sums still tie, and a figure may be a penny from what Headroom would print.',
  ],
  [
    'Names',
    'Each input, and each total that is looked at first, has the name of its line, for formulas of your own.',
  ],
  [
    'Was it tampered with?',
    'headroom workbook with --verify sets the file against the model, cell by cell, and tells every formula and every input that differs.',
  ],
];

const COLOURS: readonly (readonly Cell[])[] = [
  [text('Blue on yellow', 'input'), text('An input: change it.')],
  [text('Black', 'formula'), text('Worked out on the same sheet.')],
  [text('Green', 'link'), text('Taken from another sheet.')],
  [text('Grey', 'working'), text('A step on the way to the line below it.')],
  [text('Plain', 'fixed'), text('Written once, when the file was made.')],
];
