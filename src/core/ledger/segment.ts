/** One part of a ledger code, such as the cost centre. */
export interface Segment {
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** How many characters a code has, where the ledger fixes it. */
  readonly length?: number;
  /** Digits only. */
  readonly digits: boolean;
  /** May be left empty. */
  readonly optional: boolean;
  /** The column of the layout that it stands in. */
  readonly column: string;
  /** The longest code that the column takes. */
  readonly most: number;
}

/** Codes by segment. Always text: a leading nought is part of the code. */
export type Codes = Readonly<Record<string, string>>;

/** Letters, digits and a few signs inside. So no code can begin a formula, and none needs quotation marks. */
export const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9._/]*[A-Za-z0-9])?$/;

export interface CodeFault {
  readonly what: string;
  readonly mend?: string;
}

/** What is wrong with a code of a segment; undefined when nothing is. */
export function codeFault(code: string, segment: Segment): CodeFault | undefined {
  const { title, length, digits, most } = segment;
  if (!CODE.test(code))
    return {
      what: `"${code}" cannot be a code.`,
      mend: 'Codes are letters and digits; full stops, _ and / may stand between them.',
    };
  if (code === 'CONTROL')
    return { what: '"CONTROL" cannot be a code: it begins the rows of a control record.' };
  const no = `"${code}" is no code for ${title}:`;
  if (digits && !/^\d+$/.test(code)) return { what: `${no} only digits are allowed.` };
  if (length !== undefined && code.length !== length) {
    const what = `${no} it has ${count(code.length)}, and ${length} are needed.`;
    const lost = /^\d+$/.test(code) && code.length < length;
    if (!lost) return { what };
    return { what, mend: `If leading noughts were lost, write "${code.padStart(length, '0')}".` };
  }
  if (code.length > most)
    return { what: `${no} it has ${count(code.length)}, and its column takes ${most}.` };
  return undefined;
}

function count(characters: number): string {
  return `${characters} character${characters === 1 ? '' : 's'}`;
}

/** One text for all codes of a line, by which rows are told apart. Codes hold no |. */
export function codesKey(codes: Codes, segments: readonly Segment[]): string {
  return segments.map(({ name }) => codes[name] ?? '').join('|');
}

/** The codes as people read them: `5PL-946141-52161071`; segments that are empty are left out. */
export function printCodes(codes: Codes, segments: readonly Segment[]): string {
  return segments.flatMap(({ name }) => (codes[name] ? [codes[name]] : [])).join('-');
}
