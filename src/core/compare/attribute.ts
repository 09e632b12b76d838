import type { Random } from '../random/random.ts';

/** How a difference is shared among the causes of it. */
export const METHODS = ['one-at-a-time', 'in-order', 'shapley'] as const;
export type Method = (typeof METHODS)[number];

/** The figure when some causes are done and the others are not. The causes are numbered from 0 in the stated order. */
export type ValueOf = (done: ReadonlySet<number>) => number;

/** What each cause adds to the figure. The effects and the interaction add up to the whole difference. */
export interface Attribution {
  readonly effects: readonly number[];
  /** What the causes do only together; nought where the method leaves none over. */
  readonly interaction: number;
  /** Where orders were drawn: how many, and the standard error of each effect. */
  readonly drawn?: { readonly orders: number; readonly errors: readonly number[] };
}

/** Each cause alone, all others as before; the rest of the difference is the interaction. */
export function oneAtATime(count: number, value: ValueOf): Attribution {
  const before = value(new Set());
  const whole = value(new Set(causes(count))) - before;
  const effects = causes(count).map((cause) => value(new Set([cause])) - before);
  return { effects, interaction: whole - sum(effects) };
}

/** One cause after another in the stated order, each on top of those before it. */
export function inOrder(count: number, value: ValueOf): Attribution {
  return { effects: steps(causes(count), value), interaction: 0 };
}

/**
 * The mean over all orders of what a cause adds on top of those before it (Shapley, "A value for n-person games", 1953).
 * Exact: it asks for the figure of every set of causes, 2^count of them.
 */
export function shapley(count: number, value: ValueOf): Attribution {
  const values = Array.from({ length: 2 ** count }, (_, set) => value(new Set(membersOf(set, count))));
  const weights = orderShares(count);
  const effects = causes(count).map((cause) =>
    values.reduce((total, without, set) => {
      if ((set & (1 << cause)) !== 0) return total;
      const added = (values[set | (1 << cause)] ?? 0) - without;
      return total + added * (weights[membersOf(set, count).length] ?? 0);
    }, 0),
  );
  return { effects, interaction: 0 };
}

/**
 * The same from orders drawn by chance. Each comes with its reverse, so that whatever two causes do together is shared
 * between them exactly; the error is that of the means of such pairs (Castro, Gómez and Tejada, 2009; Mitchell and others, 2022).
 *
 * @param orders how many to draw; one more where the number is odd, and four at the least
 */
export function sampledShapley(count: number, value: ValueOf, orders: number, random: Random): Attribution {
  const pairs = Math.max(2, Math.ceil(orders / 2));
  const means = causes(count).map(() => 0);
  const squares = causes(count).map(() => 0);
  for (let pair = 1; pair <= pairs; pair++) {
    const order = random.shuffled(causes(count));
    const there = steps(order, value);
    const back = steps([...order].reverse(), value);
    for (const cause of causes(count)) {
      const added = ((there[cause] ?? 0) + (back[cause] ?? 0)) / 2;
      const mean = means[cause] ?? 0;
      const moved = mean + (added - mean) / pair;
      squares[cause] = (squares[cause] ?? 0) + (added - mean) * (added - moved);
      means[cause] = moved;
    }
  }
  const errors = squares.map((square) => Math.sqrt(square / (pairs - 1) / pairs));
  return { effects: means, interaction: 0, drawn: { orders: pairs * 2, errors } };
}

/** What each cause adds when they are done in an order; by cause, not by its place in the order. */
function steps(order: readonly number[], value: ValueOf): readonly number[] {
  const done = new Set<number>();
  const added = order.map(() => 0);
  let last = value(new Set());
  for (const cause of order) {
    done.add(cause);
    const next = value(new Set(done));
    added[cause] = next - last;
    last = next;
  }
  return added;
}

function causes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, cause) => cause);
}

function membersOf(set: number, count: number): readonly number[] {
  return causes(count).filter((cause) => (set & (1 << cause)) !== 0);
}

/** By the number of causes that come before one: the share of all orders in which just they do. */
function orderShares(count: number): readonly number[] {
  const shares: number[] = [];
  for (let before = 0; before < count; before++)
    shares.push(before === 0 ? 1 / count : ((shares[before - 1] ?? 0) * before) / (count - before));
  return shares;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, v) => total + v, 0);
}
