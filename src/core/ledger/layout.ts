/** What the cells of a column hold. */
export type Holds =
  /** One segment of the code: of this name, unless the profile places another there. */
  | { readonly kind: 'code'; readonly segment?: string }
  /** All segments in one text, with - between them. */
  | { readonly kind: 'code_string' }
  | { readonly kind: 'period' }
  | { readonly kind: 'year' }
  /** Pounds, debits above nought. A copy is written, and not read. */
  | { readonly kind: 'amount'; readonly copy?: true }
  | { readonly kind: 'debit' }
  | { readonly kind: 'credit' }
  /** The amount of one month of the year; 0 is April. */
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'date'; readonly separator: string }
  /** Free text, by a template of the profile. */
  | { readonly kind: 'text'; readonly text: TextName }
  /** A name that the profile sets under `settings`. */
  | { readonly kind: 'setting'; readonly setting: string; readonly usual?: string }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'run' }
  /** The number of the row, from 1. */
  | { readonly kind: 'number' }
  | { readonly kind: 'empty' };

export type TextName = 'description' | 'recurrence' | 'batch' | 'journal';

export interface Column {
  /** As it stands in the header, or as the maker of the ledger names it. */
  readonly name: string;
  readonly meaning: string;
  readonly holds: Holds;
  /** The most characters that it takes. */
  readonly length?: number;
  readonly required: boolean;
}

/** How one kind of ledger takes a budget: the writer, the reader, the page of documentation and the tests all come from it. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** Does the first row hold the names of the columns? If not, columns count by their position. */
  readonly header: boolean;
  /** The file stands under this name inside a zip. */
  readonly zipAs?: string;
  /** A row for each line of the model, or one for each code, where a second row would replace the first. */
  readonly rowFor: 'line' | 'code';
  /** Must the amounts of each period come to nought, by a row on an offset code? */
  readonly offset: 'must' | 'may' | 'no';
  /** How periods are named unless the profile says otherwise. */
  readonly periods: string;
  /** May a control record stand under the rows? */
  readonly trailer: boolean;
  /** Settings of which exactly one is needed. */
  readonly oneOf?: readonly string[];
  /** What was read in a document, and what nobody has checked yet. */
  readonly seen: readonly string[];
  readonly unverified: readonly string[];
}

/** The columns that take one segment of the code. */
export function codeColumns(layout: Layout): readonly Column[] {
  return layout.columns.filter(({ holds }) => holds.kind === 'code');
}

export function columnHolding(layout: Layout, kind: Holds['kind']): Column | undefined {
  return layout.columns.find(({ holds }) => holds.kind === kind);
}

/** The settings that a layout knows, with the column that each fills. */
export function settingsOf(layout: Layout): ReadonlyMap<string, Column> {
  return new Map(
    layout.columns.flatMap((column) =>
      column.holds.kind === 'setting' ? [[column.holds.setting, column] as const] : [],
    ),
  );
}
