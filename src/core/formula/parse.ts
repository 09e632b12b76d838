import type { MathNode } from 'mathjs';
import { parseExpression } from '../quantity/mathjs.ts';
import { isUnitName } from '../quantity/unit-text.ts';
import { TokenWalk } from './tokens.ts';
import { BINARY_OPERATORS, type BinaryOperator, type Fault, type Span, type Tree } from './tree.ts';

export type Parsed =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly fault: Fault };

/** Thrown inside this file only, and turned into a result by `parseFormula`. */
class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.what);
    this.fault = fault;
  }
}

/** Reads a formula in mathjs syntax, keeping only what a model may use: no assignments, matrices, ranges or own functions. */
export function parseFormula(text: string): Parsed {
  const percent = text.replace(/"[^"]*"/g, (s) => ' '.repeat(s.length)).indexOf('%');
  if (percent >= 0) {
    const mend = 'Write 5 % as 0.05.';
    return {
      ok: false,
      fault: { what: '"%" is not used in formulas.', mend, spans: [{ from: percent, to: percent + 1 }] },
    };
  }
  try {
    return { ok: true, tree: convert(parseExpression(text), new TokenWalk(text)) };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/\(char (\d+)\)/.exec(error.message)?.[1] ?? 1) - 1;
    const said = error.message.replace(/\s*\(char \d+\)/, '').replace(/\.?$/, '.');
    return {
      ok: false,
      fault: { what: `The formula cannot be read: ${said}`, spans: [{ from: at, to: at + 1 }] },
    };
  }
}

/** What is used here of mathjs's nodes: their kinds, read off by `type`. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly args?: readonly Node[];
  readonly items?: readonly Node[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
  readonly fn?: Node;
  readonly object?: Node;
  readonly index?: { readonly dimensions: readonly Node[] };
  toString(): string;
}

function convert(node: MathNode | Node, walk: TokenWalk): Tree {
  return convertNode(node as Node, walk);
}

function convertNode(node: Node, walk: TokenWalk): Tree {
  switch (node.type) {
    case 'ParenthesisNode':
      return convertNode(required(node.content), walk);
    case 'ConstantNode':
      return convertConstant(node, walk);
    case 'SymbolNode':
    case 'AccessorNode':
      return convertName(dottedName(node), walk);
    case 'ArrayNode':
      return convertList(node, walk);
    case 'OperatorNode':
    case 'RelationalNode':
      return convertOperator(node, walk);
    case 'ConditionalNode': {
      const test = convertNode(required(node.condition), walk);
      const yes = convertNode(required(node.trueExpr), walk);
      const no = convertNode(required(node.falseExpr), walk);
      return { kind: 'choice', test, yes, no, span: join(test.span, no.span) };
    }
    case 'FunctionNode': {
      const name = dottedName(required(node.fn));
      const start = walk.take(name);
      const args = (node.args ?? []).map((arg) => convertNode(arg, walk));
      return { kind: 'call', name, args, span: join(start, args.at(-1)?.span ?? start) };
    }
    default:
      throw refused(`"${node.toString()}"`, walk.take(''));
  }
}

function convertConstant(node: Node, walk: TokenWalk): Tree {
  const { value } = node;
  if (typeof value === 'number') return { kind: 'number', value, span: walk.takeNumber(value) };
  if (typeof value === 'string') return { kind: 'text', value, span: walk.take(value) };
  throw refused(`"${String(value)}"`, walk.take(String(value)));
}

function convertName(name: string, walk: TokenWalk): Tree {
  const span = walk.take(name);
  return isUnitName(name) ? { kind: 'unit', unit: name, span } : { kind: 'name', name, span };
}

function convertList(node: Node, walk: TokenWalk): Tree {
  const items = (node.items ?? []).map((item) => convertNode(item, walk));
  const first = items[0]?.span ?? walk.take('');
  return { kind: 'list', items, span: join(first, items.at(-1)?.span ?? first) };
}

function convertOperator(node: Node, walk: TokenWalk): Tree {
  const operator = node.op ?? 'a chain of comparisons';
  const [a, b] = node.args ?? [];
  if (a !== undefined && b === undefined) {
    const of = convertNode(a, walk);
    if (operator === '+') return of;
    if (operator === '-' || operator === 'not') {
      return { kind: 'unary', operator, of, span: { from: Math.max(0, of.span.from - 1), to: of.span.to } };
    }
  }
  if (a !== undefined && b !== undefined && isBinary(operator)) {
    const left = convertNode(a, walk);
    const right = convertNode(b, walk);
    return { kind: 'binary', operator, left, right, span: join(left.span, right.span) };
  }
  throw refused(`"${operator}"`, walk.take(''));
}

function isBinary(operator: string): operator is BinaryOperator {
  return (BINARY_OPERATORS as readonly string[]).includes(operator);
}

function dottedName(node: Node): string {
  if (node.type === 'SymbolNode') return node.name ?? '';
  const key = node.index?.dimensions[0]?.value;
  if (node.type === 'AccessorNode' && typeof key === 'string')
    return `${dottedName(required(node.object))}.${key}`;
  throw refused(`"${node.toString()}"`, { from: 0, to: 1 });
}

function required(node: Node | undefined): Node {
  if (node === undefined) throw new Error('mathjs gave a node without its part');
  return node;
}

function join(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

function refused(what: string, span: Span): FaultError {
  const mend = 'Formulas use + - * / ^, comparisons, and, or, not, "x ? y : z", and the listed functions.';
  return new FaultError({ what: `${what} is not used in formulas.`, mend, spans: [span] });
}
