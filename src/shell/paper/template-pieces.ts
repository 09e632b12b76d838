import type { Place } from '../../core/problem/problem.ts';

/** What stands between two pairs of braces. */
export interface Tag {
  readonly kind: 'tag';
  readonly words: string;
  /** Does it stand on a line of its own? */
  readonly alone: boolean;
  readonly place: Place;
}

/** Text between two tags. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** Braces in it that open nothing or close nothing, with their places. */
  readonly stray: readonly { readonly braces: string; readonly place: Place }[];
}

const TAG = /\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/g;
/** These steer what is printed, and print nothing. */
const STEERS = /^(if\s|otherwise$|end$)/;

/** A template cut at its tags. A line that holds nothing but an `if`, `otherwise` or `end` leaves no empty line behind. */
export function piecesOf(text: string, file: string): readonly (Tag | Text)[] {
  const pieces: (Tag | Text)[] = [];
  let from = 0;
  const textUpTo = (to: number): void => {
    pieces.push(textPiece(text, from, to, file));
  };
  for (const found of text.matchAll(TAG)) {
    const start = found.index;
    const end = start + found[0].length;
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const nextBreak = text.indexOf('\n', end);
    const lineEnd = nextBreak === -1 ? text.length : nextBreak;
    const alone = (text.slice(lineStart, start) + text.slice(end, lineEnd)).trim() === '';
    const words = found[1] ?? '';
    const steers = alone && STEERS.test(words);
    textUpTo(steers ? lineStart : start);
    pieces.push({ kind: 'tag', words, alone, place: placeAt(text, start, file) });
    from = steers ? Math.min(lineEnd + 1, text.length) : end;
  }
  textUpTo(text.length);
  return pieces;
}

function textPiece(whole: string, from: number, to: number, file: string): Text {
  const text = whole.slice(from, to);
  const stray = [...text.matchAll(/\{\{|\}\}/g)].map((found) => ({
    braces: found[0],
    place: placeAt(whole, from + found.index, file),
  }));
  return { kind: 'text', text, stray };
}

function placeAt(text: string, at: number, file: string): Place {
  const before = text.slice(0, at);
  return { file, line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
