import { didYouMean } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem } from '../../core/problem/problem.ts';
import type { PaperField } from './printed-paper.ts';
import { piecesOf, type Tag } from './template-pieces.ts';

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

/** Reads a template and says everything that is wrong with it. */
export function readTemplate(
  text: string,
  file: string,
  fields: readonly PaperField[],
): { readonly parts: readonly Part[]; readonly problems: readonly Problem[] } {
  const reader = new Reader(fields);
  for (const piece of piecesOf(text, file)) {
    if (piece.kind === 'tag') reader.tag(piece);
    else {
      reader.add({ kind: 'text', text: piece.text });
      for (const { braces, place } of piece.stray)
        reader.fault(`"${braces}" stands alone.`, place, 'Write a field on one line, such as {{ title }}.');
    }
  }
  return reader.done();
}

/** A part that is open: `{{ if }}` without its `{{ end }}` so far. */
interface Open {
  /** Undefined where the field it names is not there: what stands in it is read all the same. */
  readonly field: PaperField | undefined;
  readonly place: Place;
  readonly parts: Part[];
  otherwise: Part[] | undefined;
}

class Reader {
  readonly #fields: readonly PaperField[];
  readonly #problems: Problem[] = [];
  readonly #parts: Part[] = [];
  readonly #open: Open[] = [];

  constructor(fields: readonly PaperField[]) {
    this.#fields = fields;
  }

  add(part: Part): void {
    const last = this.#open.at(-1);
    (last === undefined ? this.#parts : (last.otherwise ?? last.parts)).push(part);
  }

  fault(what: string, place: Place, mend: string): void {
    this.#problems.push(problem(what, place, mend));
  }

  tag(tag: Tag): void {
    const [word = '', ...rest] = tag.words.split(/\s+/);
    if (word === 'if') {
      const field = this.#fieldNamed(rest.join(' '), tag.place);
      this.#open.push({ field, place: tag.place, parts: [], otherwise: undefined });
    } else if (tag.words === 'otherwise') this.#otherwise(tag);
    else if (tag.words === 'end') this.#end(tag);
    else if (word === 'figure') this.#figure(tag, rest.join(' '));
    else this.#field(tag);
  }

  done(): { readonly parts: readonly Part[]; readonly problems: readonly Problem[] } {
    for (const { place } of this.#open)
      this.fault('This part has no end.', place, 'Write {{ end }} where it ends.');
    return { parts: this.#parts, problems: this.#problems };
  }

  #otherwise({ place }: Tag): void {
    const last = this.#open.at(-1);
    if (last === undefined || last.otherwise !== undefined)
      this.fault('There is no "{{ if ... }}" that this belongs to.', place, 'Take it out.');
    else last.otherwise = [];
  }

  #end({ place }: Tag): void {
    const last = this.#open.pop();
    if (last === undefined) this.fault('There is no "{{ if ... }}" that this ends.', place, 'Take it out.');
    else if (last.field !== undefined)
      this.add({ kind: 'if', field: last.field, parts: last.parts, otherwise: last.otherwise ?? [] });
  }

  #figure({ words, place }: Tag, told: string): void {
    const [, line, period, scenario] = /^(\S+)\s+(.+?)(?:\s+in\s+(\S+))?$/.exec(told) ?? [];
    if (line === undefined || period === undefined) {
      this.fault(`"${words}" names no figure.`, place, FIGURE);
      return;
    }
    const asked = { line, period, ...(scenario === undefined ? {} : { scenario }) };
    this.add({ kind: 'figure', asked, place });
  }

  #field({ words, alone, place }: Tag): void {
    const field = this.#fieldNamed(words, place);
    if (field === undefined) return;
    if (field.kind === 'block' && !alone)
      this.fault(`"${field.name}" is a table or a list.`, place, 'Put it on a line of its own.');
    this.add({ kind: 'field', field });
  }

  #fieldNamed(name: string, place: Place): PaperField | undefined {
    const found = this.#fields.find((field) => field.name === name);
    if (found !== undefined) return found;
    const near = didYouMean(
      name,
      this.#fields.map((field) => field.name),
    );
    const list = 'Run "headroom paper --fields" for the list.';
    this.fault(`There is no field "${name}".`, place, near === '' ? list : `${near} ${list}`);
    return undefined;
  }
}

const FIGURE =
  'Write a line and a period, such as {{ figure investment.total.new 2011/12 }}, and "in" with a scenario where it is another one.';
