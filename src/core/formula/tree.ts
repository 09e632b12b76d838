/** Where a part of a formula stands in its text: from the first character up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const BINARY_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
] as const;
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];

/** A formula as written: names not yet looked up, functions not yet opened. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'unit'; readonly unit: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly span: Span }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly of: Tree; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Tree;
      readonly right: Tree;
      readonly span: Span;
    }
  | {
      readonly kind: 'choice';
      readonly test: Tree;
      readonly yes: Tree;
      readonly no: Tree;
      readonly span: Span;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[]; readonly span: Span };

/** Something wrong in a formula, with the places to mark. */
export interface Fault {
  readonly what: string;
  readonly mend?: string;
  readonly spans: readonly Span[];
}

/** The formula with carets under the places at fault: two lines. */
export function markFormula(text: string, spans: readonly Span[]): string {
  const marks = Array.from({ length: text.length + 1 }, () => ' ');
  for (const { from, to } of spans) for (let i = from; i < Math.max(to, from + 1); i++) marks[i] = '^';
  return `${text.replace(/\s/g, ' ')}\n${marks.join('').trimEnd()}`;
}
