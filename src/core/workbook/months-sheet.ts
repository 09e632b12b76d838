import { middleOf } from '../calendar/month.ts';
import type { Code } from '../formula/code.ts';
import { compile } from '../run/compile.ts';
import { isUnknown } from '../run/state.ts';
import { at, columnName, fixedBlock, onSheet } from './address.ts';
import { type Cell, figure, formatOf, formula, NOT_KNOWN, type Result, text } from './cell.ts';
import type { Making } from './facts.ts';
import { givenFormula } from './inputs-sheet.ts';
import { FIRST_MONTH, FIRST_ROW, type MonthsRow, type Working, type WorkingStep } from './layout.ts';
import { aboutCells, monthsWidths, putMonthsHead } from './months-head.ts';
import { type DefinedName, Grid, type Sheet } from './sheet.ts';
import { Translator } from './translate.ts';

const ABOUT =
  'Every line of the model, month by month. Green figures come from the sheet Inputs, black ones are worked out here. #N/A is unknown, wholly or in part: the sheet Known parts has what is known.';

/** One row a line, one column a month, one live formula a cell. */
export function monthsSheet(making: Making): Sheet {
  const { graph, layout } = making;
  const grid = new Grid();
  putMonthsHead(grid, graph.calendar, 'Months', ABOUT);
  const translator = new Translator(making.projection.plan, layout, 'Months');
  layout.months.forEach((row, i) => {
    putRow(grid, making, translator, row, FIRST_ROW + i);
  });
  const last = FIRST_ROW + layout.months.length - 1;
  return {
    name: 'Months',
    rows: grid.rows,
    widths: monthsWidths(graph.calendar),
    paper: { size: 'a3', across: graph.calendar.years.length },
    frozen: { rows: FIRST_ROW, columns: 2 },
    unknownIn: fixedBlock({
      rows: [FIRST_ROW, last],
      columns: [FIRST_MONTH, FIRST_MONTH + graph.calendar.months - 1],
    }),
  };
}

function putRow(grid: Grid, making: Making, translator: Translator, row: MonthsRow, place: number): void {
  const { graph, facts } = making;
  const { calendar } = graph;
  const months = Array.from({ length: calendar.months }, (_, m) => m);
  const put = (about: readonly Cell[], cellOf: (month: number) => Cell): void => {
    grid.setRow(place, about);
    grid.setRow(place, months.map(cellOf), FIRST_MONTH);
  };
  switch (row.kind) {
    case 'section':
      grid.set(place, 0, text(facts.sections.get(row.title) ?? row.title, 'section'));
      return;
    case 'month_number':
      put(aboutCells('', 'Months since the year 0: how dates are counted', 'month', '', 'calendar'), (m) =>
        figure(calendar.first + m, 'fixed', 'month'),
      );
      return;
    case 'middle':
      put(aboutCells('', 'The middle of the month, in years', 'year', '', 'calendar'), (m) =>
        figure(middleOf(calendar.first + m), 'fixed', 'exact'),
      );
      return;
    case 'calendar':
      put(aboutCells('', 'Known from the calendar alone', '1', '', 'calendar'), (m) =>
        figure(row.values[m] ?? 0, 'fixed', 'exact'),
      );
      return;
    case 'working':
      put(aboutCells('', WORKINGS[row.step], '', '', 'a step to the line below'), (m) =>
        workingCell(making, translator, row.of, row.step, m),
      );
      return;
    case 'part':
      put(aboutCells('', 'A part of the sum below', '', '', 'a step to the line below'), (m) =>
        formula(
          translator.value(row.code, m).text,
          resultOf(compile(row.code, making.projection.state).at(m)),
          'working',
          'exact',
        ),
      );
      return;
    case 'line':
      put(about(making, row.line), (m) => lineCell(making, translator, row.line, m));
  }
}

const WORKINGS: Readonly<Record<WorkingStep, string>> = {
  reversed: 'The profile, from the last month to the first',
  acts: 'Where the profile is not nought',
  known: 'What is spread, nought where it is not known',
  gaps: 'Where what is spread is not known',
};

function about({ graph }: Making, line: number): readonly Cell[] {
  const found = graph.lines[line];
  if (found === undefined) return [];
  const { name, label, unit, rollup, content, note } = found;
  const how = content.kind === 'formula' ? content.text : 'told: see Inputs';
  return aboutCells(name, label, unit, rollup, note === undefined ? how : `${how} (${note})`);
}

function lineCell(making: Making, translator: Translator, line: number, month: number): Cell {
  const { graph, projection, layout, told } = making;
  const content = projection.plan.lines[line]?.content;
  const { state } = projection;
  const partial = state.partial[line]?.[month] === 1;
  const result = partial ? NOT_KNOWN : resultOf(state.values[line]?.[month]);
  const format = formatOf(graph.lines[line]?.unit ?? '1');
  return content?.kind === 'formula'
    ? formula(translator.value(content.code, month).text, result, 'formula', format)
    : formula(givenFormula(graph, layout, told, line, month), result, 'link', format);
}

function workingCell(
  { projection, graph }: Making,
  translator: Translator,
  { code, reversed }: Working,
  step: WorkingStep,
  month: number,
): Cell {
  const workedOut = (piece: Code, m: number): Result => resultOf(compile(piece, projection.state).at(m));
  const cell = (words: string, result: Result): Cell => formula(words, result, 'working', 'exact');
  const back = graph.calendar.months - 1 - month;
  switch (step) {
    case 'reversed':
      return cell(translator.value(code.profile, back).text, workedOut(code.profile, back));
    case 'acts': {
      const share = workedOut(code.profile, back);
      const acts = share === NOT_KNOWN ? NOT_KNOWN : share === 0 ? 0 : 1;
      return cell(`IF(${at(reversed, FIRST_MONTH + month)}=0,0,1)`, acts);
    }
    case 'known':
    case 'gaps': {
      const { text: words } = translator.value(code.of, month);
      const value = workedOut(code.of, month);
      const missing = value === NOT_KNOWN;
      return step === 'known'
        ? cell(`IF(ISNA(${words}),0,${words})`, missing ? 0 : value)
        : cell(`IF(ISNA(${words}),1,0)`, missing ? 1 : 0);
    }
  }
}

/** A number of the engine as a cell shows it; minus nought is nought. */
export function resultOf(value: number | undefined): Result {
  return value === undefined || isUnknown(value) ? NOT_KNOWN : value + 0;
}

/** Names for the months of the lines that are looked at first. */
export function headlineNames({ graph, layout, headlines }: Making): readonly DefinedName[] {
  const last = columnName(FIRST_MONTH + graph.calendar.months - 1);
  const first = columnName(FIRST_MONTH);
  return headlines.flatMap((line) => {
    const name = graph.lines[line]?.name;
    const row = layout.monthsRow(line) + 1;
    return name === undefined
      ? []
      : [{ name, range: onSheet('Months', 'Read me', `$${first}$${row}:$${last}$${row}`) }];
  });
}
