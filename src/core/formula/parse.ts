import type { MathNode } from 'mathjs';
import { parseExpression } from '../quantity/mathjs.ts';
import { isUnitName } from '../quantity/unit-text.ts';
import { TokenWalk } from './tokens.ts';
import { BINARY_OPERATORS, type BinaryOperator, type Fault, type Span, type Tree } from './tree.ts';

export type Parsed =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly fault: Fault };

export type Parse = (text: string) => Parsed;

/** Reads each text once. */
export function rememberedParse(): Parse {
  const read = new Map<string, Parsed>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const parsed = parseFormula(text);
    read.set(text, parsed);
    return parsed;
  };
}

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
  if (text.trim() === '') return { ok: false, fault: { what: 'The formula is empty.', spans: [] } };
  // A formula may run over several lines; mathjs would take each for an expression of its own.
  const oneLine = text.replace(/\s/g, ' ');
  try {
    return { ok: true, tree: convert(parseExpression(oneLine), new TokenWalk(oneLine)) };
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
  readonly params?: readonly Node[];
  readonly args?: readonly Node[];
  readonly items?: readonly Node[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
  readonly fn?: Node;
  readonly object?: Node;
  readonly index?: { readonly dimensions: readonly Node[]; readonly dotNotation?: boolean };
  toString(): string;
}

function convert(node: MathNode | Node, walk: TokenWalk): Tree {
  return convertNode(node as Node, walk);
}

function convertNode(node: Node, walk: TokenWalk): Tree {
  switch (node.type) {
    case 'ParenthesisNode': {
      const inside = convertNode(required(node.content), walk);
      return { ...inside, span: walk.withBrackets(inside.span) };
    }
    case 'ConstantNode':
      return convertConstant(node, walk);
    case 'SymbolNode':
    case 'AccessorNode':
      return convertName(dottedName(node, walk), walk);
    case 'ArrayNode':
      return convertList(node, walk);
    case 'OperatorNode':
      return convertOperator(node, walk);
    case 'RelationalNode':
      throw chained(convertNode(required(node.params?.[0]), walk).span);
    case 'ConditionalNode': {
      const test = convertNode(required(node.condition), walk);
      const yes = convertNode(required(node.trueExpr), walk);
      const no = convertNode(required(node.falseExpr), walk);
      return { kind: 'choice', test, yes, no, span: join(test.span, no.span) };
    }
    case 'FunctionNode': {
      const name = dottedName(required(node.fn), walk);
      const start = walk.take(name);
      const args = (node.args ?? []).map((arg) => convertNode(arg, walk));
      const [first] = args;
      const closed =
        first === undefined
          ? walk.after(start, ')')
          : walk.withBrackets(join(first.span, args.at(-1)?.span ?? first.span));
      return { kind: 'call', name, args, span: join(start, closed) };
    }
    default:
      throw refused(`"${node.toString().replace(/\s+/g, ' ')}"`, walk.take(''));
  }
}

function convertConstant(node: Node, walk: TokenWalk): Tree {
  const { value } = node;
  if (typeof value === 'number' && Number.isFinite(value))
    return { kind: 'number', value, span: walk.takeNumber(value) };
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
  return { kind: 'list', items, span: walk.withBrackets(join(first, items.at(-1)?.span ?? first)) };
}

function convertOperator(node: Node, walk: TokenWalk): Tree {
  const operator = node.op ?? '';
  const [a, b] = node.args ?? [];
  const left = convertNode(required(a), walk);
  if (b === undefined && operator === '+') return left;
  if (b === undefined && (operator === '-' || operator === 'not')) {
    return { kind: 'unary', operator, of: left, span: join(walk.before(left.span, operator), left.span) };
  }
  if (b === undefined || !isBinary(operator)) throw refused(`"${operator}"`, walk.after(left.span, operator));
  const right = convertNode(b, walk);
  return { kind: 'binary', operator, left, right, span: join(left.span, right.span) };
}

/** `1 < x < 2`: mathjs reads it, but a reader may take it for something else. */
function chained(span: Span): FaultError {
  const mend = 'Write "1 < a.b and a.b < 2" for "1 < a.b < 2".';
  return new FaultError({ what: 'Comparisons cannot be chained.', mend, spans: [span] });
}

function isBinary(operator: string): operator is BinaryOperator {
  return (BINARY_OPERATORS as readonly string[]).includes(operator);
}

function dottedName(node: Node, walk: TokenWalk): string {
  if (node.type === 'SymbolNode') return node.name ?? '';
  const key = node.index?.dimensions[0]?.value;
  if (node.type === 'AccessorNode' && node.index?.dotNotation === true && typeof key === 'string')
    return `${dottedName(required(node.object), walk)}.${key}`;
  const object = node.object === undefined ? walk.take('') : convertNode(node.object, walk).span;
  throw refused(`"${node.toString()}"`, object);
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
