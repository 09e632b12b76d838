import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { readLedgerFile } from '../../../src/shell/export/read-ledger-file.ts';
import { zipOne } from '../../../src/shell/export/zip.ts';
import { profileOf } from '../../support/ledger.ts';

const YEARS = calendarOf(2009, 2010);
const LONG = 'fin_year,period,cost_centre,subjective,amount,currency';

function read(text: string | Uint8Array, told: object = {}): ReturnType<typeof readLedgerFile> {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return readLedgerFile(profileOf(told), bytes, 'gl.csv', YEARS);
}

function said(...args: Parameters<typeof read>): readonly string[] {
  return read(...args).problems.map(printProblem);
}

describe('a ledger file', () => {
  it('is read by the names of its columns, in any order, with more columns beside', () => {
    const { entries, problems } = read(
      'journal,amount,subjective,cost_centre,period,fin_year,currency\nJ1,"1,234.50",0100,0007,May-09,2009/10,GBP\n',
    );
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([
      { key: '0007|0100', month: 1, pennies: 123450, place: { file: 'gl.csv', row: 2 } },
    ]);
  });

  it('is read in the neutral layout too, where the profile has another', () => {
    const unit4 = {
      format: 'unit4-batch',
      segments: { subjective: {}, cost_centre: {} },
      settings: { batch_id: 'B', interface: 'I', voucher_type: 'V' },
    };
    const { entries } = read(`${LONG}\n2009/10,200902,0007,0100,5.00,GBP\n`, unit4);
    expect(entries).toMatchObject([{ key: '0100|0007', month: 1, pennies: 500 }]);
  });

  it('is told everything that is wrong with it at once', () => {
    expect(
      said(
        `${LONG}\n2009/10,Apr-09,0007,,5,GBP\n2009/10,Apr-12,0007,0100,five,GBP\n2010/11,May-09,0007,0100,5,GBP\n2009/10,apr-09,0007,0100,5,GBP\n2009/10,Apr-09,0007,0100,,GBP\n2009/10,Apr-09,0007\n`,
      ),
    ).toEqual([
      'gl.csv, row 7: The row has 3 cells, and the layout generic-long has 6. Put a text that holds a comma in quotation marks.',
    ]);
    expect(
      said(
        `${LONG}\n2009/10,Apr-09,0007,,5,GBP\n2009/10,Apr-12,0007,0100,five,GBP\n2010/11,May-09,0007,0100,5,GBP\n2009/10,apr-09,0007,0100,5,GBP\n2009/10,Apr-09,0007,0100,,GBP\n`,
      ),
    ).toEqual([
      'gl.csv, row 2, column subjective: The cell is empty. A code is needed here.',
      'gl.csv, row 3, column period: "Apr-12" is no period of the model. Periods run from Apr-09 to Mar-11.',
      'gl.csv, row 3, column amount: "five" is not an amount. Write pounds with two decimals, such as 1234.05.',
      'gl.csv, row 4, column fin_year: The financial year is not that of the period.',
      'gl.csv, row 5, column period: "apr-09" is no period of the model. Did you mean "Apr-09"?',
      'gl.csv, row 6, column amount: The cell is empty. An amount is needed here.',
    ]);
  });

  it('needs its columns', () => {
    expect(said('fin_year,period,cost_centre,subjective,amuont,currency\n')).toEqual([
      'gl.csv, row 1: The column "amount" is missing. Did you mean "amuont"?',
    ]);
  });

  it('may be a zip, of the file that the layout names', () => {
    const budget = { format: 'oracle-fusion-budget', settings: { ledger: 'L', budget: 'B' } };
    expect(said(zipOne('Other.csv', Buffer.from('x')), budget)).toEqual([
      'gl.csv: The zip does not hold "GlBudgetInterface.csv", but Other.csv.',
    ]);
    expect(said(zipOne('GlBudgetInterface.csv', Buffer.from('x')), budget)).toEqual([
      'gl.csv, row 1: The row has 1 cells, and the layout oracle-fusion-budget has 38. Put a text that holds a comma in quotation marks.',
    ]);
    expect(said(zipOne('GlBudgetInterface.csv', Buffer.from('x')).slice(0, 40), budget)).toEqual([
      'gl.csv: The zip cannot be opened. It may be cut short: fetch it again.',
    ]);
    expect(said(zipOne('a.csv', Buffer.from('x')))).toEqual([
      'gl.csv: The file is a zip, and the layout generic-long has none. Take the CSV file out of it.',
    ]);
  });
});
