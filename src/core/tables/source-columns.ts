import type { Source } from '../source/source.ts';
import { choiceCell, optionalWordsCell } from './cells.ts';
import type { RowFault } from './layout.ts';

/** The columns by which each row of a table says where it comes from. */
export const sourceColumns = {
  kind: choiceCell(['stated', 'read', 'cited', 'assumed', 'local']).describe(
    'Where the figure comes from: stated (the document says so), read (our reading of unclear words), cited (published evidence from elsewhere), assumed (ours, with the reason), local (your own).',
  ),
  document: optionalWordsCell.describe('The document.'),
  section: optionalWordsCell.describe('Where in the document.'),
  quote: optionalWordsCell.describe("The document's exact words."),
  reading: optionalWordsCell.describe('How we read the words, or the reason of an assumption.'),
};

export const evidenceColumn = choiceCell(['seen', 'recalled', '']).describe(
  'For a published figure: seen in the publication, or recalled and still to be checked.',
);

export interface SourceCells {
  readonly kind: 'stated' | 'read' | 'cited' | 'assumed' | 'local';
  readonly document: string;
  readonly section: string;
  readonly quote: string;
  readonly reading: string;
  readonly evidence?: 'seen' | 'recalled' | '' | undefined;
  readonly price_year?: string | undefined;
  readonly observed_in?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** The source of a row. `figure` stands for the words where the figure is all the document says. */
export function sourceOf(row: SourceCells, figure = ''): Source {
  const { document, section, reading } = row;
  const quote = row.quote === '' ? figure : row.quote;
  switch (row.kind) {
    case 'stated':
      return { kind: 'stated', document, section, quote, ...(reading === '' ? {} : { reading }) };
    case 'read':
      return { kind: 'read', document, section, quote, reading };
    case 'cited': {
      const evidence = row.evidence === 'recalled' ? 'recalled' : 'seen';
      return {
        kind: 'cited',
        document,
        section,
        evidence,
        quote: orNone(row.quote),
        reading: orNone(reading),
        price_year: orNone(row.price_year),
        place: orNone(row.observed_in),
        low: row.low,
        high: row.high,
      };
    }
    case 'assumed':
      return { kind: 'assumed', reason: reading };
    case 'local':
      return { kind: 'local', note: reading === '' ? document : reading };
  }
}

function orNone(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** A figure without a source is an error (method, section 2). `figureIsWords`: a statistic needs no words but its figure. */
export function sourceFaults(row: SourceCells, figureIsWords = false): readonly RowFault[] {
  const need = (column: 'document' | 'section' | 'quote' | 'reading', why: string): readonly RowFault[] =>
    row[column] === ''
      ? [{ column, what: `The cell is empty, but ${why}.`, mend: 'Fill it in, or change "kind".' }]
      : [];
  switch (row.kind) {
    case 'stated':
      return [
        ...need('document', 'a stated figure needs its document'),
        ...need('section', 'a stated figure needs its place in the document'),
        ...(figureIsWords ? [] : need('quote', "a stated figure needs the document's words")),
      ];
    case 'read':
      return [
        ...need('document', 'a read figure needs its document'),
        ...need('quote', 'a read figure needs the words it was read from'),
        ...need('reading', 'a read figure needs the reading written out'),
      ];
    case 'cited':
      return need('document', 'a cited figure needs its publication');
    case 'assumed':
      return need('reading', 'an assumption needs its reason');
    case 'local':
      return row.document === '' && row.reading === ''
        ? need('reading', 'a local figure needs a word on where it comes from')
        : [];
  }
}
