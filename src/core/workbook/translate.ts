import { yearStart } from '../calendar/calendar.ts';
import type { Code, CodeOperator } from '../formula/code.ts';
import type { Plan } from '../run/plan.ts';
import { at, fixedAt, onSheet, printBlock } from './address.ts';
import { BINDS, between, call, type Expression, literal, minus, NOT_AVAILABLE, whole } from './expression.ts';
import { FIRST_MONTH, isEven, type Layout } from './layout.ts';
import type { SheetName } from './sheet.ts';
import { blocksOf, type Span } from './spans.ts';

type Sum = Extract<Code, { op: 'sum' }>;

/**
 * Writes code as formulas of cells, one month to a cell, with functions that Excel, LibreOffice and HyperFormula all have. A figure
 * that is unknown, wholly or in part, is the error #N/A, which every operation and every SUM repeats: so a formula has the value that
 * the engine gives it, or the error. What is known of a sum stands on a sheet of its own, by `knownPart`.
 */
export class Translator {
  readonly #plan: Plan;
  readonly #layout: Layout;
  /** The sheet on which the formula stands. */
  readonly #sheet: SheetName;

  constructor(plan: Plan, layout: Layout, sheet: SheetName) {
    this.#plan = plan;
    this.#layout = layout;
    this.#sheet = sheet;
  }

  /** A line in a month; with its column held fast where it is always the same month. */
  line(line: number, month: number, fixed = false): Expression {
    const row = this.#layout.monthsRow(line);
    const address = fixed
      ? fixedAt(row, FIRST_MONTH + month).replace(/\$(\d+)$/, '$1')
      : at(row, FIRST_MONTH + month);
    return whole(onSheet('Months', this.#sheet, address));
  }

  value(code: Code, month: number, fixed = false): Expression {
    switch (code.op) {
      case 'number':
        return literal(code.value);
      case 'months':
        return this.#fromCalendar(code.values, month);
      case 'line':
        return this.line(code.line, month, fixed);
      case 'unary':
        return this.#unary(code, month, fixed);
      case 'binary':
        return this.#binary(code, month, fixed);
      case 'choose':
        return call(
          'IF',
          this.test(code.test, month, fixed),
          this.value(code.yes, month, fixed),
          this.value(code.no, month, fixed),
        );
      case 'gather': {
        const from = code.from[month] ?? -1;
        if (from >= 0) return this.value(code.of, from, fixed || isEven(code.from));
        return code.before === undefined ? NOT_AVAILABLE : this.value(code.before, month, fixed);
      }
      case 'sum':
        return this.#sum(code, month);
      case 'convolve':
        return this.#convolve(code, month);
    }
  }

  /** The same as a condition: true for anything but nought. */
  test(code: Code, month: number, fixed = false): Expression {
    if (code.op === 'binary') {
      const compare = COMPARES[code.operator];
      if (compare !== undefined)
        return between(
          this.value(code.left, month, fixed),
          compare,
          this.value(code.right, month, fixed),
          BINDS.compare,
        );
      if (code.operator === 'and' || code.operator === 'or')
        return call(
          code.operator.toUpperCase(),
          this.test(code.left, month, fixed),
          this.test(code.right, month, fixed),
        );
    }
    if (code.op === 'unary' && code.operator === 'not') return call('NOT', this.test(code.of, month, fixed));
    return between(this.value(code, month, fixed), '<>', literal(0), BINDS.compare);
  }

  /**
   * What is known of a line in a month: of a sum with unknown parts, the parts that are known. Nought says nothing of such a sum: it is
   * told only where it is the whole.
   */
  knownPart(line: number, month: number): Expression {
    const content = this.#plan.lines[line]?.content;
    if (content?.kind !== 'formula') return this.line(line, month);
    const { code } = content;
    if (code.op === 'line') return this.#cell(this.#place(code, true), month);
    return code.op === 'sum' ? this.knownSum(code, month, this.line(line, month)) : this.line(line, month);
  }

  /** The same of a sum, with the cell of the whole. */
  knownSum(code: Sum, month: number, all = this.#cell(this.#place(code, false), month)): Expression {
    const blocks = this.#blocks(code, month, true);
    if (blocks.length === 0) return literal(0);
    const known = blocks
      .map(({ text }) => knownIn(text))
      .reduce((sum, part) => between(sum, '+', part, BINDS.add));
    return call('IF', between(known, '=', literal(0), BINDS.compare), all, known);
  }

  #fromCalendar(values: readonly number[], month: number): Expression {
    const value = values[month];
    if (value === undefined) return NOT_AVAILABLE;
    if (isEven(values)) return literal(value);
    const row = this.#layout.calendarRow(values);
    const column = fixedAt(row, FIRST_MONTH + month).slice(1);
    return whole(onSheet('Months', this.#sheet, column));
  }

  #unary({ operator, of }: Extract<Code, { op: 'unary' }>, month: number, fixed: boolean): Expression {
    switch (operator) {
      case '-':
        return minus(this.value(of, month, fixed));
      case 'not':
        return call('IF', this.test(of, month, fixed), literal(0), literal(1));
      case 'abs':
        return call('ABS', this.value(of, month, fixed));
      case 'floor':
        return call('FLOOR', this.value(of, month, fixed), literal(1));
      case 'ceil':
        return call('CEILING', this.value(of, month, fixed), literal(1));
    }
  }

  #binary(code: Extract<Code, { op: 'binary' }>, month: number, fixed: boolean): Expression {
    const { operator } = code;
    const left = (): Expression => this.value(code.left, month, fixed);
    const right = (): Expression => this.value(code.right, month, fixed);
    switch (operator) {
      case '+':
      case '-':
        return between(left(), operator, right(), BINDS.add);
      case '*':
      case '/':
        return between(left(), operator, right(), BINDS.multiply);
      case '^':
        return call('POWER', left(), right());
      case 'min':
      case 'max':
        return call(operator.toUpperCase(), left(), right());
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '==':
      case '!=':
      case 'and':
      case 'or':
        return call('IF', this.test(code, month, fixed), literal(1), literal(0));
    }
  }

  #sum(code: Sum, month: number): Expression {
    const blocks = this.#blocks(code, month, false);
    const [only] = blocks;
    if (only === undefined) return literal(0);
    return blocks.length === 1 && !only.text.includes(':') ? only : call('SUM', ...blocks);
  }

  #blocks(code: Sum, month: number, known: boolean): readonly Expression[] {
    return blocksOf(this.#spans(code, month, known)).map(({ sheet, block }) =>
      whole(onSheet(sheet, this.#sheet, printBlock(block))),
    );
  }

  /** The cells that a sum adds up: each part has a row of its own. */
  #spans({ parts, over }: Sum, month: number, known: boolean): readonly Span[] {
    const first = over === 'month' ? month : over === 'year' ? yearStart(month) : 0;
    const last = over === 'year' ? yearStart(month) + 11 : month;
    const columns = { first: FIRST_MONTH + first, last: FIRST_MONTH + last };
    return parts.map((part) => ({ ...this.#place(part, known), ...columns }));
  }

  /** The row of a part of a sum: of what is known of it, where it can be known in part. */
  #place(part: Code, known: boolean): { readonly sheet: SheetName; readonly row: number } {
    const layout = this.#layout;
    const line = part.op === 'line' ? part.line : undefined;
    const apart = line === undefined ? layout.knownPartRow(part) : layout.knownRow(line);
    if (known && apart !== undefined) return { sheet: 'Known parts', row: apart };
    return { sheet: 'Months', row: line === undefined ? layout.partRow(part) : layout.monthsRow(line) };
  }

  #cell({ sheet, row }: { readonly sheet: SheetName; readonly row: number }, month: number): Expression {
    return whole(onSheet(sheet, this.#sheet, at(row, FIRST_MONTH + month)));
  }

  /** The series up to the month, each times its item of the profile: see the rows above the line. */
  #convolve(code: Extract<Code, { op: 'convolve' }>, month: number): Expression {
    const { reversed, acts, known, gaps } = this.#layout.workingOf(code);
    const last = FIRST_MONTH + this.#plan.calendar.months - 1;
    const row = (at: number, columns: readonly [number, number]): string =>
      onSheet('Months', this.#sheet, printBlock({ rows: [at, at], columns }));
    const back: readonly [number, number] = [last - month, last];
    const upTo: readonly [number, number] = [FIRST_MONTH, FIRST_MONTH + month];
    const missing = `SUMPRODUCT(${row(gaps, upTo)},${row(acts, back)})`;
    return whole(`IF(${missing}>0,NA(),SUMPRODUCT(${row(known, upTo)},${row(reversed, back)}))`);
  }
}

/** The sum of the numbers among some cells, errors passed over. */
function knownIn(cells: string): Expression {
  return whole(cells.includes(':') ? `SUMIF(${cells},"<1E+300")` : `IF(ISNUMBER(${cells}),${cells},0)`);
}

const COMPARES: Readonly<Partial<Record<CodeOperator, string>>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '=',
  '!=': '<>',
};
