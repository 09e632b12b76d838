/** How a sheet writes a figure that is not known: an error that every sum of it repeats, so that it never counts as nought. */
export const NOT_KNOWN = '#N/A';

/** What a cell shows before anybody works it out again: a number, words, or `NOT_KNOWN`. */
export type Result = number | string;

export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `text` has no leading "="; `result` is what the engine makes of it. */
  | { readonly kind: 'formula'; readonly text: string; readonly result: Result };

/** What a cell is for; the shell gives each its colours. The colours follow the FAST standard. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'head'
  /** The head of a column of figures. */
  | 'head_right'
  | 'section'
  | 'text'
  /** Several lines of words in one cell. */
  | 'prose'
  /** A few words beside a figure. */
  | 'remark'
  | 'faint'
  /** Put in by people: blue on yellow. */
  | 'input'
  /** Worked out on the same sheet: black. */
  | 'formula'
  /** Taken from another sheet: green. */
  | 'link'
  /** A step on the way, which no line of the model names. */
  | 'working'
  /** Written once, when the file was made. */
  | 'fixed'
  | 'verdict';

/** How a number is written. */
export type NumberFormat = 'money' | 'number' | 'share' | 'count' | 'date' | 'month' | 'exact';

export interface Cell {
  readonly content: CellContent;
  readonly role: Role;
  readonly format?: NumberFormat;
}

export function text(words: string, role: Role = 'text'): Cell {
  return { content: { kind: 'text', text: words }, role };
}

export function figure(value: number, role: Role, format: NumberFormat): Cell {
  return { content: { kind: 'number', value }, role, format };
}

export function formula(words: string, result: Result, role: Role, format: NumberFormat): Cell {
  return { content: { kind: 'formula', text: words, result }, role, format };
}

/** How the figures of a unit are written. */
export function formatOf(unit: string): NumberFormat {
  if (unit.startsWith('GBP')) return 'money';
  if (unit === 'date') return 'month';
  return unit === '1' ? 'share' : 'number';
}
