import type { Code } from '../formula/code.ts';
import { readsOf, type Timing } from '../formula/code.ts';

/** Lines worked out together: one line over all its months, or lines that lean on each other's past, month by month. */
export interface Group {
  readonly lines: readonly number[];
  readonly recurs: boolean;
}

/** A fault in the order of evaluation: a circle in one month, or a look ahead inside a recurrence. */
export interface OrderFault {
  readonly kind: 'circle' | 'look_ahead';
  /** The lines of the circle in order; for a look ahead the line that looks and the one looked at. */
  readonly lines: readonly number[];
}

/** The groups in the order of evaluation, and everything that prevents one. */
export interface Order {
  readonly groups: readonly Group[];
  readonly faults: readonly OrderFault[];
}

/**
 * Strongly connected lines in topological order (Tarjan). Inside a group that recurs, the lines are put in the order in
 * which one month can be worked out; only prev() may close the circle.
 */
export function groupsOf(codes: readonly (Code | undefined)[]): Order {
  return orderOf(codes.map((code) => (code === undefined ? new Map() : readsOf(code))));
}

/** The same, of lines of which it is known what each reads. */
export function orderOf(reads: readonly ReadonlyMap<number, Timing>[]): Order {
  const faults: OrderFault[] = [];
  const groups = components(reads).map((lines): Group => {
    const recurs = lines.length > 1 || lines.some((l) => reads[l]?.has(l) === true);
    if (!recurs) return { lines, recurs };
    const inside = new Set(lines);
    for (const line of lines) {
      for (const [other, timing] of reads[line] ?? []) {
        if (timing === 'ahead' && inside.has(other))
          faults.push({ kind: 'look_ahead', lines: [line, other] });
      }
    }
    const sameMonth = (line: number): number[] =>
      [...(reads[line] ?? [])]
        .filter(([other, t]) => t === 'same' && inside.has(other))
        .map(([other]) => other);
    const { order, circle } = monthOrder(lines, sameMonth);
    if (circle !== undefined) faults.push({ kind: 'circle', lines: circle });
    return { lines: order, recurs };
  });
  return { groups, faults };
}

/** Tarjan's strongly connected components, each after those it reads. Written without recursion: models may be deep. */
function components(reads: readonly ReadonlyMap<number, Timing>[]): readonly (readonly number[])[] {
  const out: number[][] = [];
  const seen = new Map<number, { order: number; low: number; open: boolean }>();
  const stack: number[] = [];
  for (let root = 0; root < reads.length; root++) {
    if (seen.has(root)) continue;
    const work = [{ line: root, next: [...(reads[root]?.keys() ?? [])] }];
    seen.set(root, { order: seen.size, low: seen.size, open: true });
    stack.push(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const mark = seen.get(top.line);
      const other = top.next.pop();
      if (mark === undefined) break;
      if (other !== undefined) {
        const known = seen.get(other);
        if (known === undefined) {
          seen.set(other, { order: seen.size, low: seen.size, open: true });
          stack.push(other);
          work.push({ line: other, next: [...(reads[other]?.keys() ?? [])] });
        } else if (known.open) mark.low = Math.min(mark.low, known.order);
        continue;
      }
      work.pop();
      const parent = seen.get(work.at(-1)?.line ?? -1);
      if (parent !== undefined) parent.low = Math.min(parent.low, mark.low);
      if (mark.low === mark.order) out.push(closeComponent(top.line, stack, seen));
    }
  }
  return out;
}

function closeComponent(root: number, stack: number[], seen: Map<number, { open: boolean }>): number[] {
  const lines: number[] = [];
  for (let line = stack.pop(); line !== undefined; line = stack.pop()) {
    const mark = seen.get(line);
    if (mark !== undefined) mark.open = false;
    lines.push(line);
    if (line === root) break;
  }
  return lines.sort((a, b) => a - b);
}

/** An order in which every line comes after those it reads in the same month, or the circle that prevents it. */
function monthOrder(
  lines: readonly number[],
  needs: (line: number) => readonly number[],
): { order: readonly number[]; circle?: readonly number[] } {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const path: number[] = [];
  const visit = (line: number): readonly number[] | undefined => {
    if (state.get(line) === 'done') return undefined;
    path.push(line);
    if (state.get(line) === 'open') return path.slice(path.indexOf(line));
    state.set(line, 'open');
    for (const other of needs(line)) {
      const circle = visit(other);
      if (circle !== undefined) return circle;
    }
    path.pop();
    state.set(line, 'done');
    order.push(line);
    return undefined;
  };
  for (const line of lines) {
    const circle = visit(line);
    if (circle !== undefined) return { order: lines, circle };
  }
  return { order };
}
