import { didYouMean } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem } from '../../core/problem/problem.ts';
import type { PaperField } from './printed-paper.ts';

/** A template that has been read: text as it stands, and what is to be filled in. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: PaperField }
  | { readonly kind: 'figure'; readonly asked: AskedFigure; readonly place: Place }
  | {
      readonly kind: 'if';
      readonly field: PaperField;
      readonly parts: readonly Part[];
      readonly otherwise: readonly Part[];
    };

/** One figure that a template names: `{{ figure investment.total.new 2011/12 in recycle }}`. */
export interface AskedFigure {
  readonly line: string;
  readonly period: string;
  /** The scenario of the paper when left out. */
  readonly scenario?: string;
}

/** What stands between two pairs of braces, with its place. */
interface Tag {
  readonly words: string;
  readonly alone: boolean;
  readonly place: Place;
}

type Piece = string | Tag;

/** A part that is open: `{{ if }}` without its `{{ end }}` so far. */
interface Open {
  readonly field: PaperField | undefined;
  readonly place: Place;
  readonly parts: Part[];
  otherwise: Part[] | undefined;
}

/** Reads a template and says everything that is wrong with it. */
export function readTemplate(
  text: string,
  file: string,
  fields: readonly PaperField[],
): { readonly parts: readonly Part[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const root: Part[] = [];
  const open: Open[] = [];
  const add = (part: Part): void => {
    const last = open.at(-1);
    (last === undefined ? root : (last.otherwise ?? last.parts)).push(part);
  };
  for (const piece of piecesOf(text, file)) {
    if (typeof piece === 'string') {
      problems.push(...unclosed(piece, text, file));
      add({ kind: 'text', text: piece });
      continue;
    }
    const { words, alone, place } = piece;
    const [word = '', ...rest] = words.split(/\s+/);
    if (word === 'if') {
      const field = fieldNamed(rest.join(' '), fields, place, problems);
      open.push({ field, place, parts: [], otherwise: undefined });
    } else if (word === 'otherwise' && rest.length === 0) {
      const last = open.at(-1);
      if (last === undefined || last.otherwise !== undefined)
        problems.push(problem('There is no "{{ if ... }}" that this belongs to.', place, 'Take it out.'));
      else last.otherwise = [];
    } else if (word === 'end' && rest.length === 0) {
      const last = open.pop();
      if (last === undefined)
        problems.push(problem('There is no "{{ if ... }}" that this ends.', place, 'Take it out.'));
      else if (last.field !== undefined)
        add({ kind: 'if', field: last.field, parts: last.parts, otherwise: last.otherwise ?? [] });
    } else if (word === 'figure') {
      const asked = askedFigure(rest.join(' '));
      if (asked !== undefined) add({ kind: 'figure', asked, place });
      else problems.push(problem(`"${words}" names no figure.`, place, FIGURE));
    } else {
      const field = fieldNamed(words, fields, place, problems);
      if (field?.kind === 'block' && !alone)
        problems.push(
          problem(`"${field.name}" is a table or a list.`, place, 'Put it on a line of its own.'),
        );
      if (field !== undefined) add({ kind: 'field', field });
    }
  }
  for (const { place } of open)
    problems.push(problem('This part has no end.', place, 'Write {{ end }} where it ends.'));
  return { parts: root, problems };
}

const FIGURE =
  'Write a line and a period, such as {{ figure investment.total.new 2011/12 }}, and "in" with a scenario where it is another one.';

function askedFigure(text: string): AskedFigure | undefined {
  const [, line, period, scenario] = /^(\S+)\s+(.+?)(?:\s+in\s+(\S+))?$/.exec(text) ?? [];
  if (line === undefined || period === undefined) return undefined;
  return { line, period, ...(scenario === undefined ? {} : { scenario }) };
}

function fieldNamed(
  name: string,
  fields: readonly PaperField[],
  place: Place,
  problems: Problem[],
): PaperField | undefined {
  const found = fields.find((field) => field.name === name);
  if (found === undefined) {
    const names = fields.map((field) => field.name);
    const near = didYouMean(name, names);
    const list = 'Run "headroom paper --fields" for the list.';
    problems.push(problem(`There is no field "${name}".`, place, near === '' ? list : `${near} ${list}`));
  }
  return found;
}

/** The text cut at its tags. A line that holds nothing but an `if`, `otherwise` or `end` leaves no empty line behind. */
function piecesOf(text: string, file: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(/\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/g)) {
    const start = found.index;
    const end = start + found[0].length;
    const before = text.slice(0, start);
    const lineStart = before.lastIndexOf('\n') + 1;
    const nextBreak = text.indexOf('\n', end);
    const lineEnd = nextBreak === -1 ? text.length : nextBreak;
    const alone = (text.slice(lineStart, start) + text.slice(end, lineEnd)).trim() === '';
    const place = { file, line: before.split('\n').length, column: start - lineStart + 1 };
    const words = found[1] ?? '';
    const steers = alone && /^(if\s|otherwise$|end$)/.test(words);
    pieces.push(text.slice(from, steers ? lineStart : start), { words, alone, place });
    from = steers ? Math.min(lineEnd + 1, text.length) : end;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Braces that are left in the text open a field and do not close it, or the other way round. */
function unclosed(piece: string, text: string, file: string): readonly Problem[] {
  const at = /\{\{|\}\}/.exec(piece);
  if (at === null) return [];
  const start = text.indexOf(piece) + at.index;
  const before = text.slice(0, start);
  const place = { file, line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
  return [problem(`"${at[0]}" stands alone.`, place, 'Write a field on one line, such as {{ title }}.')];
}
