import { numberMeant } from '../tables/meant.ts';

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2})0*)?$/;

/** Whole pennies of an amount in pounds, read digit by digit: `-1234.05`, `1,234.5`, `12`. Undefined when empty. */
export function readPennies(text: string): number | undefined | { readonly wrong: string } {
  const t = text.trim();
  if (t === '') return undefined;
  const found = AMOUNT.exec(t);
  if (found !== null) {
    const [, sign = '', whole = '', part = ''] = found;
    const pennies = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
    if (!Number.isSafeInteger(pennies)) return { wrong: `"${t}" is too large for an amount.` };
    return sign === '-' ? 0 - pennies : pennies;
  }
  if (/^-?\d+\.\d{3,}$/.test(t)) return { wrong: `"${t}" has parts of a penny. Amounts have two decimals.` };
  const meant = numberMeant(t);
  if (meant === undefined)
    return { wrong: `"${t}" is not an amount. Write pounds with two decimals, such as 1234.05.` };
  return { wrong: `"${t}" is not an amount as ledgers write it. Write ${meant.value.toFixed(2)}.` };
}
