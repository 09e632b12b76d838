import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  amountCell,
  numberCell,
  optionalWordsCell,
  wordsCell,
  yearCell,
} from '../../../src/core/tables/cells.ts';
import { defineTable } from '../../../src/core/tables/layout.ts';
import { readLines } from '../../support/tables.ts';

const layout = defineTable({
  name: 'test',
  describe: 'A table for tests.',
  columns: z.object({
    service: wordsCell,
    year: yearCell,
    amount: amountCell,
    weight_percent: numberCell.default(100),
    comment: optionalWordsCell,
  }),
  key: ['service', 'year'],
});

describe('a table is read', () => {
  it('with its rows numbered as a spreadsheet does: the header is row 1', () => {
    const { rows, said } = readLines(layout, 'service,year,amount', 'Beds,2009/10,100', 'Beds,2010/11,');
    expect(said).toEqual([]);
    expect(rows).toEqual([
      {
        service: 'Beds',
        year: 2009,
        amount: 100,
        weight_percent: 100,
        comment: '',
        place: { file: 't.csv', row: 2 },
      },
      {
        service: 'Beds',
        year: 2010,
        amount: 'unknown',
        weight_percent: 100,
        comment: '',
        place: { file: 't.csv', row: 3 },
      },
    ]);
  });

  it.each([
    ['a byte-order mark', '\uFEFFservice,year,amount', 'Beds,2009/10,100'],
    ['a header in capitals, with spaces', ' Service , YEAR,Amount', 'Beds,2009/10,100'],
    ['columns in another order', 'amount,service,year', '100,Beds,2009/10'],
    ['quotation marks', '"service","year","amount"', '"Beds","2009/10","100"'],
    ['Windows line ends', 'service,year,amount\r', 'Beds,2009/10,100\r'],
    ['empty lines and rows of commas at the end', 'service,year,amount', 'Beds,2009/10,100', '', ',,', ''],
    ['a nameless empty column that Excel added', 'service,year,amount,', 'Beds,2009/10,100,'],
    ['a pound sign and commas', 'service,year,amount', 'Beds,2009/10,"£100.00"'],
  ])('with %s', (_, ...lines) => {
    const { rows, said } = readLines(layout, ...lines);
    expect(said).toEqual([]);
    expect(rows.map(({ service, year, amount }) => [service, year, amount])).toEqual([['Beds', 2009, 100]]);
  });

  it('with a header whose words are joined by spaces or hyphens', () => {
    const { rows } = readLines(layout, 'service,year,amount,Weight-Percent', 'Beds,2009/10,1,25');
    expect(rows[0]?.weight_percent).toBe(25);
  });

  it('with commas, quotation marks and line ends inside quotation marks', () => {
    const { rows, said } = readLines(
      layout,
      'service,year,amount,comment',
      '"Beds, ""acute""",2009/10,1,"two\nlines"',
      'Day,2009/10,x',
    );
    expect(rows[0]).toMatchObject({ service: 'Beds, "acute"', comment: 'two\nlines' });
    expect(said).toEqual([
      't.csv, row 3: The row has 3 cells, but the header has 4. Put a text that holds a comma in quotation marks, or add the missing cells.',
    ]);
  });

  it('with a service whose name begins like that of a total, where the row is whole', () => {
    const { rows, said } = readLines(layout, 'service,year,amount', 'Total care,2009/10,1');
    expect([rows.length, said]).toEqual([1, []]);
  });

  it('with semicolons inside its texts', () => {
    const { said } = readLines(layout, 'service,year,amount,comment', 'Beds,2009/10,1,a;b;c');
    expect(said).toEqual([]);
  });

  it('with an unused column, of which a note tells', () => {
    const { rows, said } = readLines(layout, 'service,year,amount,coment', 'Beds,2009/10,1,x');
    expect(rows).toHaveLength(1);
    expect(said).toEqual(['Note: t.csv, row 1: The column "coment" is not used. Did you mean "comment"?']);
  });
});

describe('a table is refused', () => {
  it.each([
    [
      'when it is empty',
      '',
      't.csv: The file is empty. Its first row should be: service,year,amount,weight_percent,comment.',
    ],
    [
      'when a column is missing',
      'service,year\nBeds,2009/10',
      't.csv, row 1: The column "amount" is missing. Add it; the test table needs: service, year, amount.',
    ],
    [
      'when a column is misspelt, naming the one that is meant',
      'service,year,ammount\nBeds,2009/10,1',
      't.csv, row 1: The column "amount" is missing. Is "ammount" meant to be it?',
    ],
    [
      'when a column is there twice',
      'service,year,amount,Year\nBeds,2009/10,1,2',
      't.csv, row 1: The column "year" is there twice. Keep one.',
    ],
    [
      'once, when its columns are separated by semicolons',
      '\uFEFFservice;year;amount\nBeds;2009/10;1,5\n"Day; night";2009/10;2',
      't.csv, row 1: The columns are separated by semicolons, and not by commas. Save the file as "CSV UTF-8 (Comma delimited)". Where Excel still writes semicolons, set the comma as the list separator of your computer.',
    ],
    [
      'once, when its columns are separated by tabs',
      '"Service"\t"Year"\t"Amount"\r\nBeds\t2009/10\t1',
      't.csv, row 1: The columns are separated by tabs, and not by commas. Save the file as "CSV UTF-8 (Comma delimited)". Where Excel still writes semicolons, set the comma as the list separator of your computer.',
    ],
    [
      'once, when its columns stand lower down',
      'Spending of the place,,\n,,\nService,Year,Amount\nBeds,2009/10,1',
      't.csv, row 1: The names of the columns stand in row 3. They belong in row 1: take out the rows above them.',
    ],
    [
      'once, when it is another table',
      'team,posts\nCrisis,12',
      't.csv, row 1: None of the columns of the test table is there. Its first row should be: service,year,amount,weight_percent,comment.',
    ],
    [
      'once for a row of totals, which has no year',
      'service,year,amount\nBeds,2009/10,1\nGrand total,,1',
      't.csv, row 3: The row is a total. Take it out: totals are worked out, and never read.',
    ],
    [
      'when two rows say the same, naming the first',
      'service,year,amount\nBeds,2009/10,1\nDay,2009/10,1\nBeds,09/10,2',
      't.csv, row 4: The row repeats row 2: the same service, year. Take one of the two rows out, or correct it.',
    ],
    [
      'when a comma stands outside quotation marks',
      'service,year,amount\nBeds,2009/10,1,000',
      't.csv, row 2: The row has 4 cells, but the header has 3. Put a text that holds a comma in quotation marks, or add the missing cells.',
    ],
    [
      'when a quotation mark is not closed',
      'service,year,amount\nBeds,"2009/10,1',
      't.csv:2: The file cannot be read as CSV: Quote Not Closed: the parsing is finished with an opening quote. Check its quotation marks, or save it again as CSV.',
    ],
  ])('%s', (_, text, message) => {
    expect(readLines(layout, text).said).toEqual([message]);
  });

  it('with every fault at once, each at its row and column', () => {
    const { rows, said } = readLines(
      layout,
      'service,year,amount',
      ',2009/10,1.2m',
      'Beds,2009/11,1',
      'Day,2009/10,5',
      'Day,2009/10,0.123',
    );
    expect(rows).toHaveLength(1);
    expect(said).toEqual([
      't.csv, row 2, column service: The cell is empty. Words are needed here.',
      't.csv, row 2, column amount: "1.2m" is a short form. Write the amount in full: 1200000.',
      't.csv, row 3, column year: "2009/11" is not a financial year: 2009/10 would be.',
      't.csv, row 5, column amount: "0.123" has parts of a penny. Round it to two decimals.',
    ]);
  });
});
