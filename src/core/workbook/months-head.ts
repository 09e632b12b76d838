import { type Calendar, yearStart } from '../calendar/calendar.ts';
import { printYear } from '../calendar/financial-year.ts';
import { type Cell, figure, text } from './cell.ts';
import { FIRST_MONTH, HEAD_ROW } from './layout.ts';
import { serialOf } from './serial.ts';
import type { Grid } from './sheet.ts';

const ABOUT = ['Line', 'What it is', 'Unit', 'Roll-up', 'How it is worked out'];

/** The head of a sheet with a column a month: its title, what it is, the financial years, and the months. */
export function putMonthsHead(grid: Grid, calendar: Calendar, title: string, about: string): void {
  grid.set(0, 0, text(title, 'title'));
  grid.set(1, 0, text(about, 'subtitle'));
  grid.setRow(
    HEAD_ROW,
    ABOUT.map((words) => text(words, 'head')),
  );
  for (let m = 0; m < calendar.months; m++) {
    const year = calendar.years[Math.floor(m / 12)];
    if (m === yearStart(m) && year !== undefined)
      grid.set(HEAD_ROW - 1, FIRST_MONTH + m, text(printYear(year), 'head_right'));
    grid.set(HEAD_ROW, FIRST_MONTH + m, figure(serialOf(calendar.first + m), 'head_right', 'date'));
  }
}

export function monthsWidths({ months }: Calendar): readonly number[] {
  return [44, 52, 16, 9, 40, ...Array.from({ length: months }, () => 15)];
}

/** The cells before the months of a line. */
export function aboutCells(
  name: string,
  label: string,
  unit: string,
  rollup: string,
  how: string,
): readonly Cell[] {
  return [text(name), text(label), text(unit, 'faint'), text(rollup, 'faint'), text(how, 'faint')];
}
