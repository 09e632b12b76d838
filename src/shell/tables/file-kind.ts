import { type Place, type Problem, problem } from '../../core/problem/problem.ts';

const SAVE = 'save it as "CSV UTF-8 (Comma delimited)"';
const NAME = 'To change the end of its name is not enough.';

/** What a file is by its first bytes, where it is no text at all. */
const KINDS: readonly { readonly begins: readonly number[]; readonly what: string; readonly mend: string }[] =
  [
    workbook([0x50, 0x4b, 0x03, 0x04]),
    workbook([0xd0, 0xcf, 0x11, 0xe0]),
    unicode([0xff, 0xfe]),
    unicode([0xfe, 0xff]),
    {
      begins: [0x25, 0x50, 0x44, 0x46],
      what: 'The file is a PDF document, and not a CSV file.',
      mend: 'Type its figures into a table.',
    },
  ];

function workbook(begins: readonly number[]): (typeof KINDS)[number] {
  const mend = `Open it in Excel and ${SAVE}. ${NAME}`;
  return { begins, what: 'The file is an Excel workbook, and not a CSV file.', mend };
}

function unicode(begins: readonly number[]): (typeof KINDS)[number] {
  return { begins, what: 'The file is saved as "Unicode text".', mend: `In Excel, ${SAVE}.` };
}

/** The text of a CSV file, or what else the file is. */
export function textOfCsv(bytes: Uint8Array, place: Place): string | Problem {
  const kind = KINDS.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (kind !== undefined) return problem(kind.what, place, kind.mend);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const what = 'The file is not in UTF-8, so its pound signs cannot be read.';
    return problem(what, place, `In Excel, ${SAVE}.`);
  }
  if (!/^\uFEFF?\s*<(!doctype|html|\?xml)/i.test(text)) return text;
  const mend = 'It may be the page that leads to the file: download the file itself, and save it as CSV.';
  return problem('The file is a web page, and not a CSV file.', place, mend);
}
