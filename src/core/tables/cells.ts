import { z } from 'zod';
import { type FinancialYear, readYear } from '../calendar/financial-year.ts';
import { type Month, monthOf, readMonth } from '../calendar/month.ts';
import type { Value } from '../graph/given.ts';
import { LINE_NAME } from '../graph/line.ts';
import { monthByName, monthHint, numberMeant, yearHint } from './meant.ts';

/** Turns a cell's text into a value, or says what is wrong with it and what to write. */
function cell<T>(read: (text: string) => T | { readonly wrong: string }): z.ZodType<T, string> {
  return z.string().transform((text, context): T => {
    const value = read(text.trim());
    if (typeof value === 'object' && value !== null && 'wrong' in value) {
      context.issues.push({ code: 'custom', input: text, message: value.wrong });
      return z.NEVER;
    }
    return value;
  });
}

const PLAIN_AMOUNT = /^(-?£?|£-)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;
function readAmount(text: string): number | { wrong: string } {
  const plain = PLAIN_AMOUNT.exec(text);
  if (plain !== null) {
    const [, sign = '', whole = '', pence = ''] = plain;
    if (pence.length > 3) return { wrong: `"${text}" has parts of a penny. Round it to two decimals.` };
    const amount = Number(`${whole.replaceAll(',', '')}${pence}`);
    return sign.includes('-') ? -amount : amount;
  }
  const meant = numberMeant(text);
  if (meant?.form === 'short')
    return { wrong: `"${text}" is a short form. Write the amount in full: ${meant.value}.` };
  if (meant?.form === 'brackets')
    return { wrong: `"${text}" stands in brackets. Write a sum below nought with a minus: ${meant.value}.` };
  if (meant?.form === 'per_cent') return { wrong: `"${text}" is a percentage. Write the amount in pounds.` };
  const unknown = /^(tbc|tba|n\/?a|unknown|none|\?|£\?|-)$/i.test(text);
  return {
    wrong: unknown
      ? `"${text}" is not an amount. Leave the cell empty when the amount is unknown, and say why in "status".`
      : `"${text}" is not an amount in pounds. Write digits only, such as 1000000 or £1,000,000.`,
  };
}

/** Pounds; an empty cell is unknown. */
export const amountCell = cell<Value>((text) => (text === '' ? 'unknown' : readAmount(text)));

/** The same for a column that may be left out: it then reads as empty. */
function optionalCell<T>(
  read: (text: string) => T | { readonly wrong: string },
): z.ZodType<T, string | undefined> {
  return z.string().default('').pipe(cell(read));
}

const PLAIN_NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function readNumber(text: string, mend: string): number | { wrong: string } {
  const value = Number(text.replaceAll(',', ''));
  if (PLAIN_NUMBER.test(text) && Number.isFinite(value)) return value;
  const meant = numberMeant(text);
  if (meant === undefined) return { wrong: `"${text}" is not a number. ${mend}` };
  if (meant.form !== 'per_cent') return { wrong: `"${text}" is not a plain number. Write ${meant.value}.` };
  const digits = text.replace('%', '').trim();
  return {
    wrong: `"${text}" has a per cent sign. Write a share as ${meant.value}; in a column in per cent write ${digits}.`,
  };
}

/** Any plain number; required. */
export const numberCell = cell<number>((text) =>
  text === ''
    ? { wrong: 'The cell is empty. A number is needed here.' }
    : readNumber(text, 'Write digits only, such as 12.5.'),
);

/** A plain number, or nothing. */
export const optionalNumberCell = optionalCell<number | undefined>((text) =>
  text === '' ? undefined : readNumber(text, 'Write digits only, or leave the cell empty.'),
);

/** `Oct-09`, which is what Excel makes of 2009-10 and of 2009/10 when it saves a CSV file. */
function excelDate(text: string): { year: number; month: number } | undefined {
  const found = /^([A-Za-z]{3})-(\d{2})$/.exec(text);
  const month = monthByName(found?.[1] ?? '');
  return found === null || month === undefined ? undefined : { year: 2000 + Number(found[2]), month };
}

function readMonthCell(text: string): Month | { wrong: string } {
  const month = readMonth(text);
  if (month !== undefined) return month;
  const excel = excelDate(text);
  if (excel !== undefined) return monthOf(excel.year, excel.month);
  if (text === '')
    return { wrong: 'The cell is empty. A month is needed here, such as 2009-10 for October 2009.' };
  if (/^\d{4}-\d$/.test(text)) {
    return { wrong: `"${text}" is not a month. Write it with two digits: ${text.replace('-', '-0')}.` };
  }
  const wrong = /^\d{4}-\d{2}$/.test(text)
    ? `"${text}" is not a month: months run from 01 (January) to 12 (December).`
    : `"${text}" is not a month. ${monthHint(text)}`;
  return { wrong };
}

/** A month, required. */
export const monthCell = cell<Month>(readMonthCell);

/** A month, or nothing. */
export const optionalMonthCell = optionalCell<Month | undefined>((text) =>
  text === '' ? undefined : readMonthCell(text),
);

/** A financial year; `Oct-09` is taken back to the 2009/10 that Excel made it of. */
export function readYearCell(text: string): FinancialYear | { wrong: string } {
  const year = readYear(text);
  if (year !== undefined) return year;
  const excel = excelDate(text);
  if (excel !== undefined && excel.month === (excel.year + 1) % 100) return excel.year;
  if (text === '') return { wrong: 'The cell is empty. A financial year is needed here, such as 2009/10.' };
  const two = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(text);
  const wrong =
    two === null
      ? `"${text}" is not a financial year. ${yearHint(text)}`
      : `"${text}" is not a financial year: ${two[1]}/${String((Number(two[1]) + 1) % 100).padStart(2, '0')} would be.`;
  return { wrong };
}

export const yearCell = cell<FinancialYear>(readYearCell);

/** When an amount holds: one year, every year of the plan, or a date the document does not give. */
export type When =
  | { readonly kind: 'year'; readonly year: FinancialYear }
  | { readonly kind: 'per_annum' }
  | { readonly kind: 'undated' };

export const whenCell = cell<When>((text) => {
  const word = text.toLowerCase().replace(/[\s_-]+/g, ' ');
  if (word === 'per annum') return { kind: 'per_annum' };
  if (word === 'undated') return { kind: 'undated' };
  const year = readYearCell(text);
  if (typeof year === 'number') return { kind: 'year', year };
  return { wrong: `${year.wrong} "per annum" and "undated" are also taken.` };
});

/** Words that must be there. */
export const wordsCell = cell<string>((text) =>
  text === '' ? { wrong: 'The cell is empty. Words are needed here.' } : text,
);

/** Words that may be missing, and a column that may be left out. */
export const optionalWordsCell = z
  .string()
  .default('')
  .transform((text) => text.trim());

/** A short name: lower-case letters, digits and _. */
export const refCell = cell<string>((text) =>
  /^[a-z][a-z0-9_]*$/.test(text)
    ? text
    : {
        wrong: `"${text}" is not a short name. Use lower-case letters, digits and _, starting with a letter, such as day_services.`,
      },
);

/** A short name, or nothing. */
export const optionalRefCell = optionalCell<string>((text) =>
  /^([a-z][a-z0-9_]*)?$/.test(text)
    ? text
    : { wrong: `"${text}" is not a short name. Use lower-case letters, digits and _.` },
);

/** The name of a line of the model, or nothing. */
export const optionalLineCell = optionalCell<string>((text) =>
  text === '' || LINE_NAME.test(text)
    ? text
    : {
        wrong: `"${text}" is no name of a line. Line names are words joined by dots, such as placements.ooa.net.`,
      },
);

/** Short names with `;` between them. */
export const refsCell = z
  .string()
  .default('')
  .transform((text): readonly string[] =>
    text
      .split(';')
      .map((t) => t.trim())
      .filter((t) => t !== ''),
  );

/** One of a few words, in any case. */
export function choiceCell<const T extends string>(words: readonly T[]): z.ZodType<T, string> {
  return cell<T>((text) => {
    const found = words.find((w) => w === text.toLowerCase().replace(/[\s-]+/g, '_'));
    if (found !== undefined) return found;
    if (text === '') return { wrong: `The cell is empty. Write one of: ${words.join(', ')}.` };
    const listed = words.filter((w) => w !== '').join(', ');
    return {
      wrong: `"${text}" is not one of: ${listed}.${listed === words.join(', ') ? '' : ' The cell may also be empty.'}`,
    };
  });
}
