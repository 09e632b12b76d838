import { type Formula, partsOf, type Statement } from './program.ts';

/** A formula as a node of a graph, in which equal formulas are one node. */
export interface Node {
  readonly formula: Formula;
  readonly parts: readonly Node[];
  /** How often it is used: what is used twice is worth a name. */
  uses: number;
  readonly id: number;
}

/** The formulas of statements that are run one after the other, with what they have in common found. */
export class Shared {
  readonly #nodes = new Map<string, Node>();
  readonly #roots = new Map<Formula, Node>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      if (statement.kind === 'when') continue;
      const root = this.#node(statement.value);
      root.uses += 1;
      // A check reads its value twice.
      if (statement.kind === 'check') root.uses += 1;
      this.#roots.set(statement.value, root);
    }
  }

  of(value: Formula): Node {
    const node = this.#roots.get(value);
    if (node === undefined) throw new Error('a formula that was not shared');
    return node;
  }

  #node(formula: Formula): Node {
    const parts = partsOf(formula).map((part) => this.#node(part));
    const key = `${ownKey(formula)}(${parts.map((part) => part.id).join(',')})`;
    const before = this.#nodes.get(key);
    if (before !== undefined) return before;
    // Whether a number is itself asks for it twice.
    const twice = formula.op === 'unary' && formula.operator === 'unknown';
    for (const part of parts) part.uses += twice ? 2 : 1;
    const node: Node = { formula, parts, uses: 0, id: this.#nodes.size };
    this.#nodes.set(key, node);
    return node;
  }
}

/** What sets a formula apart from others, its parts aside. */
function ownKey(formula: Formula): string {
  switch (formula.op) {
    case 'number':
      return numbersKey([formula.value]);
    case 'table':
      return `table ${numbersKey(formula.values)}`;
    case 'draw':
      return `draw ${formula.variable}`;
    case 'local':
      return `local ${formula.row}`;
    case 'kept':
      return `kept ${formula.place}`;
    case 'carried':
      return `carried ${formula.name}`;
    case 'stored':
      return `stored ${formula.place} ${JSON.stringify(formula.at)}`;
    case 'onward':
      return `onward ${numbersKey(formula.starts)}`;
    case 'unary':
      return formula.operator;
    case 'binary':
      return `${formula.operator}${formula.tie ?? ''}`;
    case 'choose':
      return 'choose';
    case 'convolve':
      return `convolve ${JSON.stringify(formula)}`;
  }
}

/** Numbers in text so that only equal bits are equal: minus nought is not nought. */
export function numbersKey(values: readonly (number | undefined)[]): string {
  return Array.from(values, (v) => (v === undefined ? '' : Object.is(v, -0) ? '-0' : `${v}`)).join(' ');
}
