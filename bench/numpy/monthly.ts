import { type Code, readsOf } from '../../src/core/formula/code.ts';
import type { Node } from './nodes.ts';
import { binaryNode, chooseNode, number, unaryNode } from './operations.ts';
import { isKnown, lagOf, type Setting, wholeNode } from './whole.ts';

/** A line of a group that leans on its own past, with its formula. */
export interface Member {
  readonly line: number;
  readonly code: Code;
}

/**
 * A group that leans on its own past, month by month, each month a row of draws. What does not lean on the group is worked out
 * over all months beforehand.
 */
export class MonthlyWriter {
  readonly #setting: Setting;
  readonly #inside: ReadonlySet<number>;
  readonly #before = new Map<Node, string>();
  readonly #name: string;

  constructor(members: readonly Member[], setting: Setting, name: string) {
    this.#setting = setting;
    this.#inside = new Set(members.map((m) => m.line));
    this.#name = name;
  }

  /** What must be worked out before the loop. */
  beforehand(): readonly { readonly target: string; readonly node: Node }[] {
    return [...this.#before].map(([node, target]) => ({ target, node }));
  }

  /** @param at the month, as Python: `m`, or some months before it */
  row(code: Code, at: string): Node {
    const { nodes, constants, writer, months } = this.#setting;
    const each = Array.from({ length: months }, (_, m) => m);
    if (!writer.isTouched(code)) {
      const values = each.map((m) => writer.fixed(code, m));
      const column = constants.column(values);
      return column.shape === 'number' ? column : nodes.plain(`${constants.list(values)}[${at}]`, 'number');
    }
    if (![...readsOf(code).keys()].some((line) => this.#inside.has(line))) return this.#outside(code, at);
    switch (code.op) {
      case 'line':
        return nodes.plain(`x${code.line}[${at}]`, 'draws');
      case 'unary':
        return unaryNode(nodes, code.operator, this.row(code.of, at));
      case 'binary':
        return binaryNode(nodes, code.operator, this.row(code.left, at), this.row(code.right, at));
      case 'choose':
        return this.#choose(code, at);
      case 'gather':
        return this.#gather(code, at);
      case 'sum':
        return this.#sum(code, at);
      default:
        throw new Error(`no loop over the months is written for ${code.op}`);
    }
  }

  #outside(code: Code, at: string): Node {
    const { nodes } = this.#setting;
    const whole = wholeNode(code, this.#setting);
    const name = whole.plain ? whole.key : (this.#before.get(whole) ?? `${this.#name}${this.#before.size}`);
    if (!whole.plain) this.#before.set(whole, name);
    const row = whole.shape === 'draws' ? '0' : at;
    return nodes.plain(`${name}[${row}]`, 'draws', whole.test);
  }

  #choose({ test, yes, no }: Extract<Code, { op: 'choose' }>, at: string): Node {
    const { nodes } = this.#setting;
    const parts = [this.row(test, at), this.row(yes, at), this.row(no, at)] as const;
    const [chosen, a, b] = parts;
    if (chosen.shape !== 'number') return chooseNode(nodes, chosen, a, b);
    return nodes.make(
      [chosen, number(nodes, a), number(nodes, b)],
      ([t, x, y]) => `(${x} if ${t} else ${y})`,
    );
  }

  #gather({ of, from, before }: Extract<Code, { op: 'gather' }>, at: string): Node {
    const { nodes } = this.#setting;
    const lag = lagOf(from);
    if (lag === undefined || at !== 'm')
      throw new Error('no loop over the months is written for this look back');
    const past = number(nodes, this.row(of, `m - ${lag}`));
    const early = before === undefined ? nodes.plain('nan', 'number') : number(nodes, this.row(before, at));
    return nodes.make([past, early], ([x, y]) => `(${x} if m >= ${lag} else ${y})`, { shape: 'draws' });
  }

  #sum(code: Extract<Code, { op: 'sum' }>, at: string): Node {
    const { nodes, constants, months } = this.#setting;
    if (code.over !== 'month' || at !== 'm')
      throw new Error('no loop over the months is written for this sum');
    const parts = code.parts.flatMap((part) => {
      const known = Array.from({ length: months }, (_, m) => isKnown(part, m, this.#setting));
      if (!known.includes(true)) return [];
      const node = number(nodes, this.row(part, at));
      if (!known.includes(false)) return [node];
      const mask = constants.list(known.map(Number));
      return [nodes.make([node], ([x]) => `(${x} if ${mask}[m] else 0.0)`)];
    });
    const [first = nodes.plain('0.0', 'number'), ...others] = parts;
    return others.reduce((a, b) => binaryNode(nodes, '+', a, b), first);
  }
}

/**
 * `prev(x, 1, start) + what happens in the month`, where that does not lean on the line: the sum so far, which NumPy adds up
 * in one operation.
 */
export function runningTotal({
  line,
  code,
}: Member): { readonly flow: Code; readonly start: Code } | undefined {
  if (code.op === 'gather') {
    const own = code.of.op === 'line' && code.of.line === line && lagOf(code.from) === 1;
    if (!own || code.before === undefined) return undefined;
    return { flow: { op: 'number', value: 0 }, start: code.before };
  }
  if (code.op !== 'binary' || (code.operator !== '+' && code.operator !== '-')) return undefined;
  const { left, right, operator } = code;
  const leans = (part: Code): boolean => readsOf(part).has(line);
  if (leans(left) && !leans(right)) {
    const inner = runningTotal({ line, code: left });
    return inner && { ...inner, flow: { op: 'binary', operator, left: inner.flow, right } };
  }
  if (leans(right) && !leans(left) && operator === '+') {
    const inner = runningTotal({ line, code: right });
    return inner && { ...inner, flow: { op: 'binary', operator, left, right: inner.flow } };
  }
  return undefined;
}
