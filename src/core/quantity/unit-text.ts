import { DATE, type Dimension, MONTHS, NO_DIMENSION } from './dimension.ts';
import { parseExpression } from './mathjs.ts';

/** The bases a unit may be made of, with the spellings mathjs knows them by. */
const BASES: ReadonlyMap<string, string> = new Map(
  ['GBP', 'people', 'day', 'week', 'month', 'year'].flatMap((base) => [
    [base, base],
    [`${base}s`, base],
  ]),
).set('person', 'people');

export const UNIT_NAMES: readonly string[] = ['GBP', 'people', 'day', 'week', 'month', 'year', DATE];

export function isUnitName(name: string): boolean {
  return BASES.has(name);
}

/** The exponents of a unit's text (`GBP/people/week`, `1`), or undefined when it is none that Headroom knows. */
export function readUnit(text: string): Dimension | undefined {
  if (text.trim() === '1') return NO_DIMENSION;
  if (text.trim() === DATE) return MONTHS;
  try {
    const out = new Map<string, number>();
    if (!gather(parseExpression(text) as UnitNode, 1, out)) return undefined;
    return new Map([...out].filter(([, power]) => power !== 0));
  } catch {
    return undefined;
  }
}

/** What is used here of mathjs's nodes. */
interface UnitNode {
  readonly type: string;
  readonly name?: string;
  readonly op?: string;
  readonly value?: unknown;
  readonly args?: readonly UnitNode[];
  readonly content?: UnitNode;
}

/** Adds up the powers of the bases in a tree; false when it holds anything but bases, `*`, `/`, `^` and the 1 of `1/week`. */
function gather(node: UnitNode, power: number, out: Map<string, number>): boolean {
  const [left, right] = node.args ?? [];
  if (node.type === 'ParenthesisNode') return node.content !== undefined && gather(node.content, power, out);
  if (node.type === 'SymbolNode') {
    const base = BASES.get(node.name ?? '');
    if (base !== undefined) out.set(base, (out.get(base) ?? 0) + power);
    return base !== undefined;
  }
  if (node.type !== 'OperatorNode' || left === undefined || right === undefined) return false;
  switch (node.op) {
    case '*':
      return gather(left, power, out) && gather(right, power, out);
    case '/': {
      const one = left.type === 'ConstantNode' && left.value === 1;
      return (one || gather(left, power, out)) && gather(right, -power, out);
    }
    case '^':
      return typeof right.value === 'number' && gather(left, power * right.value, out);
    default:
      return false;
  }
}
