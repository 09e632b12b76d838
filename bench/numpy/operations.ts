import type { CodeOperator, UnaryOperator } from '../../src/core/formula/code.ts';
import type { Node, Nodes } from './nodes.ts';

/** The operations that whole arrays and single rows share. */
export function unaryNode(nodes: Nodes, operator: UnaryOperator, of: Node): Node {
  switch (operator) {
    case '-':
      return nodes.make([number(nodes, of)], ([x]) => `(-${x})`);
    case 'not':
      return of.test
        ? nodes.make([of], ([x]) => `np.logical_not(${x})`, { test: true })
        : nodes.make([of], ([x]) => `(${x} == 0)`, { test: true });
    case 'abs':
    case 'floor':
    case 'ceil':
      return nodes.make([of], ([x]) => `np.${operator}(${x})`);
  }
}

export function binaryNode(nodes: Nodes, operator: CodeOperator, left: Node, right: Node): Node {
  const both = (text: (x: string, y: string) => string, test = false): Node =>
    nodes.make([left, right], ([x = '', y = '']) => text(x, y), { test });
  const simple = simpler(nodes, operator, left, right);
  if (simple !== undefined) return simple;
  switch (operator) {
    case '+':
    case '-':
    case '/':
    case '^': {
      const sign = operator === '^' ? '**' : operator;
      const parts = [number(nodes, left), number(nodes, right)];
      return nodes.make(parts, ([x, y]) => `(${x} ${sign} ${y})`);
    }
    case '*':
      return both((x, y) => `(${x} * ${y})`, left.test && right.test);
    case 'min':
      return both((x, y) => `np.minimum(${x}, ${y})`);
    case 'max':
      return both((x, y) => `np.maximum(${x}, ${y})`);
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return both((x, y) => `(${x} ${operator} ${y})`, true);
    case 'and':
    case 'or':
      return nodes.make(
        [test(nodes, left), test(nodes, right)],
        ([x, y]) => `(${x} ${operator === 'and' ? '&' : '|'} ${y})`,
        { test: true },
      );
  }
}

/** Nobody writes out an operation that changes nothing. */
function simpler(nodes: Nodes, operator: CodeOperator, left: Node, right: Node): Node | undefined {
  const is = (node: Node, text: string): boolean => node.key === text;
  const arithmetic = ['+', '-', '*', '/'].includes(operator);
  if (arithmetic && (is(left, 'nan') || is(right, 'nan'))) return nodes.plain('nan', 'number');
  switch (operator) {
    case '+':
      if (is(left, '0.0')) return number(nodes, right);
      return is(right, '0.0') ? number(nodes, left) : undefined;
    case '-':
      if (is(right, '0.0')) return number(nodes, left);
      return is(left, '0.0') ? unaryNode(nodes, '-', right) : undefined;
    case '*':
      if (is(left, '0.0') || is(right, '0.0')) return nodes.plain('0.0', 'number');
      if (is(left, '1.0')) return right;
      return is(right, '1.0') ? left : undefined;
    case '/':
      return is(right, '1.0') ? number(nodes, left) : undefined;
    default:
      return undefined;
  }
}

export function chooseNode(nodes: Nodes, of: Node, yes: Node, no: Node): Node {
  return nodes.make([test(nodes, of), yes, no], ([t, y, n]) => `np.where(${t}, ${y}, ${n})`, {
    test: yes.test && no.test,
  });
}

export function test(nodes: Nodes, of: Node): Node {
  return of.test ? of : nodes.make([of], ([x]) => `(${x} != 0)`, { test: true });
}

/** True and False as 1 and 0. Most operations take them as they are. */
export function number(nodes: Nodes, of: Node): Node {
  return of.test ? nodes.make([of], ([x]) => `(${x} * 1.0)`) : of;
}
