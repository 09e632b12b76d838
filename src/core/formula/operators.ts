import {
  divideDimensions,
  inUnit,
  multiplyDimensions,
  NO_DIMENSION,
  printDimension,
  raiseDimension,
  sameDimension,
} from '../quantity/dimension.ts';
import type { Unit } from './functions/record.ts';
import type { BinaryOperator, Fault, Tree } from './tree.ts';

type Binary = Extract<Tree, { kind: 'binary' }>;

const DOING: Readonly<Partial<Record<BinaryOperator, string>>> = { '+': 'added', '-': 'subtracted' };

/** The unit of an operation, and what does not fit. A bare 0 goes with every unit; any other bare number has none. */
export function unitOfBinary(
  tree: Binary,
  left: Unit,
  right: Unit,
  text: string,
): { unit: Unit; fault?: Fault } {
  switch (tree.operator) {
    case '*':
      return { unit: left === 'any' || right === 'any' ? 'any' : multiplyDimensions(left, right) };
    case '/':
      return { unit: left === 'any' ? 'any' : right === 'any' ? left : divideDimensions(left, right) };
    case '^':
      return unitOfPower(tree, left, right);
    case 'and':
    case 'or':
      return { unit: NO_DIMENSION };
    case '+':
    case '-':
      return alike(tree, left, right, text, left === 'any' ? right : left);
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return alike(tree, left, right, text, NO_DIMENSION);
  }
}

function alike(
  tree: Binary,
  left: Unit,
  right: Unit,
  text: string,
  unit: Unit,
): { unit: Unit; fault?: Fault } {
  if (left === 'any' || right === 'any' || sameDimension(left, right)) return { unit };
  const part = (t: Tree): string => text.slice(t.span.from, t.span.to);
  const doing = DOING[tree.operator] ?? 'compared';
  const what =
    `"${part(tree.left)}" is ${inUnit(left)} and "${part(tree.right)}" is ${inUnit(right)}: ` +
    `they cannot be ${doing}.`;
  const time = ['day', 'week', 'month', 'year'].filter((t) => left.has(t) || right.has(t));
  const mend =
    time.length > 1
      ? 'Turn days into weeks with weeks(), which gives the weeks of the month.'
      : `Bring both to one unit first${left.has('people') !== right.has('people') ? ', for example people x a price in GBP/people' : ''}.`;
  return { unit, fault: { what, mend, spans: [tree.left.span, tree.right.span] } };
}

function unitOfPower(tree: Binary, left: Unit, right: Unit): { unit: Unit; fault?: Fault } {
  const fault = (what: string): Fault => ({ what, spans: [tree.right.span] });
  if (right !== 'any' && right.size > 0) {
    return { unit: 'any', fault: fault(`A power must be a plain number, not ${printDimension(right)}.`) };
  }
  if (left === 'any' || left.size === 0) return { unit: NO_DIMENSION };
  if (tree.right.kind === 'number' && Number.isInteger(tree.right.value)) {
    return { unit: raiseDimension(left, tree.right.value) };
  }
  const what = `Something in ${printDimension(left)} can only be raised to a whole number written out.`;
  return { unit: 'any', fault: fault(what) };
}
