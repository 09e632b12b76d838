import type { Code } from '../../src/core/formula/code.ts';
import type { CellWriter } from '../sheet/cell-writer.ts';
import { isUnknown } from '../sheet/cells.ts';
import type { Constants } from './constants.ts';
import type { Node, Nodes } from './nodes.ts';
import { binaryNode, chooseNode, number, unaryNode } from './operations.ts';

/** What the writers of arrays and of rows both know. */
export interface Setting {
  readonly nodes: Nodes;
  readonly constants: Constants;
  readonly writer: CellWriter;
  readonly months: number;
  /** The array of a line that draws bear on, and whether it holds True and False. */
  readonly arrays: Map<number, Node>;
  /** By what is assigned: the array that holds it. */
  readonly alike: Map<Node, Node>;
}

/**
 * A formula over all months at once: arrays of months down and draws across, which broadcast. Months in which it is unknown
 * hold anything: those that read it leave them out.
 */
export function wholeNode(code: Code, setting: Setting): Node {
  const { nodes, constants, writer, months } = setting;
  const each = Array.from({ length: months }, (_, m) => m);
  if (!writer.isTouched(code)) return constants.column(each.map((m) => writer.fixed(code, m)));
  const node = (of: Code): Node => wholeNode(of, setting);
  switch (code.op) {
    case 'number':
    case 'months':
      throw new Error('no draw touches a number');
    case 'line': {
      const array = setting.arrays.get(code.line);
      if (array === undefined) throw new Error(`line ${code.line} is read before it is worked out`);
      return array;
    }
    case 'unary':
      return unaryNode(nodes, code.operator, node(code.of));
    case 'binary':
      return binaryNode(nodes, code.operator, node(code.left), node(code.right));
    case 'choose': {
      if (writer.isTouched(code.test))
        return chooseNode(nodes, node(code.test), node(code.yes), node(code.no));
      // Where it is unknown, so is the choice, and any will do.
      const tests = each.map((m) => writer.fixed(code.test, m)).filter((t) => !Number.isNaN(t));
      if (tests.every((t) => t !== 0)) return node(code.yes);
      if (tests.every((t) => t === 0)) return node(code.no);
      const mask = constants.mask(each.map((m) => writer.fixed(code.test, m) !== 0));
      return chooseNode(nodes, mask, node(code.yes), node(code.no));
    }
    case 'gather':
      return gatherNode(code, setting);
    case 'sum':
      return sumNode(code, setting);
    case 'convolve':
      return convolveNode(code, setting);
  }
}

function gatherNode(code: Extract<Code, { op: 'gather' }>, setting: Setting): Node {
  const { nodes, constants } = setting;
  const of = wholeNode(code.of, setting);
  const { from } = code;
  const [first = -1] = from;
  const early = from.some((f) => f < 0);
  if (!early && (of.shape === 'draws' || of.shape === 'number')) return of;
  if (!early && from.every((f) => f === first)) {
    const shape = of.shape === 'all' ? 'draws' : 'number';
    const at = of.shape === 'all' ? `[${first}:${first + 1}]` : `[${first}, 0]`;
    return nodes.make([of], ([x]) => `${x}${at}`, { shape, test: of.test });
  }
  const x = number(nodes, of);
  const before =
    code.before === undefined ? nodes.plain('nan', 'number') : number(nodes, wholeNode(code.before, setting));
  const lag = lagOf(from);
  if (lag !== undefined)
    return nodes.make([x, before], ([a, b]) => `shift(${a}, ${lag}, ${b})`, { shape: 'all' });
  const places = constants.indexes(from);
  return nodes.make([x, before], ([a, b]) => `gather(${a}, ${places}, ${b})`, { shape: 'all' });
}

/** Every month takes the one some months before it. */
export function lagOf(from: readonly number[]): number | undefined {
  const lag = from.length - 1 - (from.at(-1) ?? -1);
  return lag > 0 && from.every((f, m) => f === Math.max(m - lag, -1)) ? lag : undefined;
}

function sumNode(code: Extract<Code, { op: 'sum' }>, setting: Setting): Node {
  const { nodes } = setting;
  const parts = code.parts.flatMap((part) => knownPart(part, setting) ?? []);
  const [first, ...others] = parts.map((part) => number(nodes, part));
  const all = others.reduce((a, b) => binaryNode(nodes, '+', a, b), first ?? nodes.plain('0.0', 'number'));
  if (code.over === 'month') return all;
  const name = code.over === 'year' ? 'yearly' : 'so_far';
  return nodes.make([all], ([x]) => `${name}(${x})`, { shape: 'all' });
}

/** A part of a sum, nought in the months in which it is unknown; undefined where it always is. */
function knownPart(part: Code, setting: Setting): Node | undefined {
  const { nodes, constants, months } = setting;
  const known = Array.from({ length: months }, (_, m) => isKnown(part, m, setting));
  if (!known.includes(true)) return undefined;
  const node = wholeNode(part, setting);
  if (!known.includes(false)) return node;
  return chooseNode(nodes, constants.mask(known), node, nodes.plain('0.0', 'number'));
}

export function isKnown(part: Code, month: number, { writer }: Setting): boolean {
  if (part.op === 'line') return !isUnknown(writer.known(part.line, month));
  return part.op === 'sum' || !isUnknown(writer.at(part, month));
}

function convolveNode(code: Extract<Code, { op: 'convolve' }>, setting: Setting): Node {
  const { nodes, constants, writer, months } = setting;
  const each = Array.from({ length: months }, (_, m) => m);
  const sides = [code.of, code.profile] as const;
  const fixed = sides.find((side) => !writer.isTouched(side));
  const moving = sides.find((side) => side !== fixed) ?? code.of;
  const parts = [moving, ...(fixed === undefined ? [code.profile] : [])].map((part) => {
    const node = knownPart(part, setting) ?? nodes.plain('nan', 'number');
    return number(nodes, node);
  });
  if (fixed === undefined) return nodes.make(parts, ([x, p]) => `convolve(${x}, ${p})`, { shape: 'all' });
  const matrix = constants.spread(each.map((m) => writer.fixed(fixed, m)));
  return nodes.make(parts, ([x]) => `(${matrix} @ months_of(${x}))`, { shape: 'all' });
}
