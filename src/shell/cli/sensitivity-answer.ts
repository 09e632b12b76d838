import type { NotMoved } from '../../core/sensitivity/not-moved.ts';
import type { Sensitivity, SensitivityRow } from '../../core/sensitivity/sensitivity.ts';
import type { SourceKind } from '../../core/source/source.ts';
import type { Answer } from './answer.ts';
import { askedWords, type From, printPlain, someOf } from './asked-words.ts';
import { SHEET, sheetRows } from './sensitivity-sheet.ts';
import { tornadoTable } from './tornado-table.ts';

export interface Shown {
  /** No more rows than so many. */
  readonly most?: number | undefined;
  /** The per cent by which inputs without a range were moved. */
  readonly swing?: number | undefined;
}

/** Which inputs move a figure: the figure, the table of what moves it, and what was not moved and why. */
export function sensitivityAnswer(from: From, found: Sensitivity, { most, swing }: Shown): Answer {
  const rows = found.rows.slice(0, most);
  const cut = found.rows.length - rows.length;
  const table = rows.filter((row) => row.swing !== 0);
  return {
    text: [
      ...askedWords(from, found),
      '',
      ...(table.length === 0 ? [NOTHING_MOVES] : tornadoWords(found, table, swing)),
      ...(cut === 0 ? [] : [`${cut} more input${cut === 1 ? '' : 's'} not shown.`]),
      ...stillWords(rows),
      ...notMovedWords(found.notMoved, swing),
    ],
    csv: { header: SHEET, rows: sheetRows(found, rows) },
    json: { ...from, swingOf: swing ?? null, ...found, rows },
  };
}

function tornadoWords(
  found: Sensitivity,
  rows: readonly SensitivityRow[],
  swing: number | undefined,
): Answer['text'] {
  const base = printPlain(found.base, found.unit);
  const others =
    swing === undefined
      ? ''
      : ` Those moved by ${swing} % have no range: that shows what the figure hangs on, not how sure it is.`;
  return [
    `Each input is moved alone from the low to the high end of its range; all others stay as they are.${others}`,
    '',
    tornadoTable(found, rows, swing),
    '',
    `The bars stand left and right of ${base}: - with the input at its low end, + at its high end.`,
    `Elast. (elasticity): by how many per cent the figure moves when the input moves up by 1 %.${belowNought(found)}`,
    ...noFigureWords(rows),
    '',
    'The same inputs in full, with their names:',
    ...rows.map(({ rank, label, input }) => `${String(rank).padStart(3)}  ${label}  ${input}`),
    '',
  ];
}

function belowNought({ base }: Sensitivity): string {
  return typeof base === 'number' && base < 0 ? ' The figure is below nought: above 0 is further below.' : '';
}

function noFigureWords(rows: readonly SensitivityRow[]): readonly string[] {
  const ends = rows.flatMap(({ input, atLow, atHigh }) => [
    { input, at: 'low', effect: atLow },
    { input, at: 'high', effect: atHigh },
  ]);
  return ends.flatMap(({ input, at, effect }) =>
    effect.why === undefined ? [] : [`No figure with ${input} at its ${at} end. ${effect.why}`],
  );
}

function stillWords(rows: readonly SensitivityRow[]): readonly string[] {
  const still = rows.filter((row) => row.swing === 0).map((row) => row.input);
  return still.length === 0
    ? []
    : [
        `Behind the figure, but ${still.length === 1 ? 'it moves' : 'they move'} it by nothing: ${someOf(still)}.`,
      ];
}

function notMovedWords(notMoved: NotMoved, swing: number | undefined): readonly string[] {
  const { noRange, outsideRange, unknown, formulas, asTold } = notMoved;
  const said = (what: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`${what} (${names.length}): ${someOf(names)}.`];
  const told = Object.entries(asTold).map(([kind, n]) => `${n} ${TOLD[kind as SourceKind]}`);
  const still = told.length + noRange.length > 0 && swing === undefined;
  return [
    ...said(
      `Not moved, for they are assumptions without a range${swing === undefined ? '' : ', and nought or a month'}`,
      noRange,
    ),
    ...said('Not moved, for their figures are outside the range that their source gives', outsideRange),
    ...said('Left unknown, in all months or in some', unknown),
    ...said('Not moved, for they are formulas that the scenario assumes', formulas),
    ...(told.length === 0 ? [] : [`Taken as told, without a range: ${told.join(', ')}.`]),
    ...(still
      ? ['With --swing 10, inputs without a range are moved too, by 10 % each way; months are not.']
      : []),
  ];
}

const NOTHING_MOVES = 'No input behind the figure has a range that moves it.';

const TOLD: Readonly<Record<SourceKind, string>> = {
  stated: 'stated in the documents',
  read: 'read from unclear words',
  cited: 'published elsewhere',
  local: 'local',
  assumed: 'assumed',
  missing: 'missing',
};
