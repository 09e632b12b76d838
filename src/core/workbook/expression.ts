/** How tightly the outermost operation of a formula binds, from comparisons to what needs no brackets ever. */
export const BINDS = { compare: 1, add: 2, multiply: 3, sign: 4, whole: 5 } as const;

/** A formula of a cell, or a part of one. */
export interface Expression {
  readonly text: string;
  readonly binds: number;
}

export function whole(text: string): Expression {
  return { text, binds: BINDS.whole };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return whole(`${name}(${args.map((arg) => arg.text).join(',')})`);
}

/** Two parts about an operator. The right one keeps its brackets where it binds no tighter, so that the order of working out is the model's. */
export function between(
  left: Expression,
  operator: string,
  right: Expression,
  binds: (typeof BINDS)[keyof typeof BINDS],
): Expression {
  return { text: `${bracketed(left, binds)}${operator}${bracketed(right, binds + 1)}`, binds };
}

export function minus(of: Expression): Expression {
  return { text: `-${bracketed(of, BINDS.sign + 1)}`, binds: BINDS.sign };
}

export function literal(value: number): Expression {
  const text = String(Math.abs(value)).replace('e', 'E');
  return value < 0 ? minus(whole(text)) : whole(text);
}

export const NOT_AVAILABLE = whole('NA()');

function bracketed({ text, binds }: Expression, least: number): string {
  return binds < least ? `(${text})` : text;
}
