import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { textOfCsv } from '../../../src/shell/tables/file-kind.ts';

const SAVE = 'save it as "CSV UTF-8 (Comma delimited)"';

function said(bytes: Uint8Array): string {
  const read = textOfCsv(bytes, { file: 't.csv' });
  return typeof read === 'string' ? `text: ${read}` : printProblem(read);
}

describe('a file that is to be CSV', () => {
  it('is its text in UTF-8, with its byte-order mark', () => {
    expect(said(Buffer.from('\uFEFFa,b\n"£1",2\n'))).toBe('text: \uFEFFa,b\n"£1",2\n');
    expect(said(new Uint8Array())).toBe('text: ');
  });

  it.each([
    [
      'a workbook of today',
      Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]),
      `The file is an Excel workbook, and not a CSV file. Open it in Excel and ${SAVE}. To change the end of its name is not enough.`,
    ],
    [
      'a workbook of old',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      `The file is an Excel workbook, and not a CSV file. Open it in Excel and ${SAVE}. To change the end of its name is not enough.`,
    ],
    [
      'Unicode text',
      Buffer.from('\uFEFFa,b', 'utf16le'),
      `The file is saved as "Unicode text". In Excel, ${SAVE}.`,
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.7'),
      'The file is a PDF document, and not a CSV file. Type its figures into a table.',
    ],
    [
      'another set of characters',
      Buffer.from('a\n£1', 'latin1'),
      `The file is not in UTF-8, so its pound signs cannot be read. In Excel, ${SAVE}.`,
    ],
    [
      'a web page',
      Buffer.from('\n<!DOCTYPE html><p>Sign in</p>'),
      'The file is a web page, and not a CSV file. It may be the page that leads to the file: download the file itself, and save it as CSV.',
    ],
  ])('and is %s is refused', (_, bytes, message) => {
    expect(said(bytes)).toBe(`t.csv: ${message}`);
  });
});
