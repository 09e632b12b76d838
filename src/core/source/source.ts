import { type Month, printMonth } from '../calendar/month.ts';
import { endsOf, type Spread, spreadInWords } from './spread.ts';

/**
 * Where an input comes from (method, section 2). Local facts and outside evidence are different kinds, so that no
 * output can mix them up. A formula needs no source of its own: it is derived from the lines it names.
 */
export type Source =
  | {
      readonly kind: 'stated';
      readonly document: string;
      readonly section: string;
      readonly quote: string;
      readonly reading?: string | undefined;
    }
  | {
      readonly kind: 'read';
      readonly document: string;
      readonly section: string;
      readonly quote: string;
      readonly reading: string;
    }
  | {
      readonly kind: 'cited';
      readonly document: string;
      readonly section?: string | undefined;
      readonly quote?: string | undefined;
      readonly reading?: string | undefined;
      /** `recalled` figures have not been checked against the publication: a run that uses one says so. */
      readonly evidence: 'seen' | 'recalled';
      readonly price_year?: string | undefined;
      readonly place?: string | undefined;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly spread?: Spread | undefined;
    }
  | {
      readonly kind: 'assumed';
      readonly reason: string;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      /** Of a date: between which months. */
      readonly earliest?: Month | undefined;
      readonly latest?: Month | undefined;
      readonly spread?: Spread | undefined;
    }
  | {
      readonly kind: 'local';
      readonly note: string;
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly spread?: Spread | undefined;
    }
  /** For an unknown figure: what was looked for, and why it is not there. */
  | { readonly kind: 'missing'; readonly why: string };

export type SourceKind = Source['kind'];

/** Between which values a figure may lie, as its source or else its spread says; undefined where it says neither end. A date counts in months. */
export function rangeOf(source: Source): { readonly low?: number; readonly high?: number } | undefined {
  if (source.kind !== 'assumed' && source.kind !== 'cited' && source.kind !== 'local') return undefined;
  const assumed = source.kind === 'assumed' ? source : undefined;
  const own = endsOf(source.spread);
  const { low = assumed?.earliest ?? own.low, high = assumed?.latest ?? own.high } = source;
  if (low === undefined && high === undefined) return undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** What the source says of how the figure is spread over its range. */
export function spreadOf(source: Source): Spread | undefined {
  return source.kind === 'assumed' || source.kind === 'cited' || source.kind === 'local'
    ? source.spread
    : undefined;
}

/** Each status in the words of the documents. */
export const SOURCE_KINDS: Readonly<Record<SourceKind | 'derived', string>> = {
  stated: 'The named source says so, in these words.',
  derived: 'Worked out from stated figures alone.',
  read: 'Our reading of words that are not clear, or worked out with one.',
  local: 'Put in by the local team, or worked out with such a figure.',
  cited: 'Published evidence from outside the locality, or worked out with some.',
  assumed: 'An assumption, with its reason and range, or worked out with one.',
  missing: 'Not given in any document we have.',
};

/** The source in one line: document, section and words, or the reason. */
export function printSource(source: Source): string {
  switch (source.kind) {
    case 'stated':
      return `${source.document}, ${source.section}: "${source.quote}"`;
    case 'read':
      return `${source.document}, ${source.section}: "${source.quote}". Read as: ${source.reading}`;
    case 'cited': {
      const section = source.section === undefined ? '' : `, ${source.section}`;
      const quote = source.quote === undefined ? '' : `: "${source.quote}"`;
      const unseen =
        source.evidence === 'recalled' ? ' (recalled, not yet checked against the publication)' : '';
      const where = [
        source.place,
        source.price_year === undefined ? undefined : `prices of ${source.price_year}`,
        source.spread === undefined ? undefined : spreadInWords(source.spread),
      ];
      const known = where.filter((w) => w !== undefined);
      return `${source.document}${section}${quote}${known.length === 0 ? '' : ` (${known.join(', ')})`}${unseen}`;
    }
    case 'assumed': {
      const { low, high, earliest, latest } = source;
      const numbers = low === undefined || high === undefined ? '' : ` Range ${low} to ${high}.`;
      const months =
        earliest === undefined || latest === undefined
          ? ''
          : ` Range ${printMonth(earliest)} to ${printMonth(latest)}.`;
      return `Assumed: ${source.reason}${numbers}${months}${spreadSentence(source.spread)}`;
    }
    case 'local':
      return `Local: ${source.note}${spreadSentence(source.spread)}`;
    case 'missing':
      return `Not given: ${source.why}`;
  }
}

function spreadSentence(spread: Spread | undefined): string {
  if (spread === undefined) return '';
  const words = spreadInWords(spread);
  return ` ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
