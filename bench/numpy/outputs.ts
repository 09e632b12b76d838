import type { KernelSpec } from '../../src/core/kernel/spec.ts';
import { monthsOfPeriod } from '../../src/core/run/period.ts';
import { isUnknown } from '../sheet/cells.ts';
import { number } from './operations.ts';
import type { Setting } from './whole.ts';

/** What the harness calls a roll-up. */
const ROLLED = { stock: 'closing', flow: 'totals', level: 'means', profile: 'means' };

/** Writes the outputs of lines, years side by side in one operation. An output that stays as it was is unknown. */
export class OutputWriter {
  readonly #spec: KernelSpec;
  readonly #setting: Setting;
  /** Where the outputs of an array have been written before. */
  readonly #written = new Map<string, number>();

  constructor(spec: KernelSpec, setting: Setting) {
    this.#spec = spec;
    this.#setting = setting;
  }

  write(line: number): readonly string[] {
    const { plan, outputs } = this.#spec;
    const { arrays, constants, nodes, writer, months } = this.#setting;
    const own = outputs.flatMap(({ line: of, period }, o) => {
      if (of !== line) return [];
      if (period.kind !== 'year') throw new Error('outputs of the benchmark are years');
      return [{ o, period }];
    });
    const array = arrays.get(line);
    const [first] = own;
    if (first === undefined || array === undefined) return [];
    if (own.some(({ o, period }, i) => o !== first.o + i || period.year !== i))
      throw new Error('the outputs of a line are its years, one after the other');
    const rollup = plan.lines[line]?.rollup ?? 'level';
    const known = Array.from({ length: months }, (_, m) => !isUnknown(writer.known(line, m)));
    const told = own.map(({ period }) => {
      const of = monthsOfPeriod(period).map((m) => known[m] === true);
      if (rollup === 'stock') return of.at(-1) === true;
      return rollup === 'flow' ? of.includes(true) : !of.includes(false);
    });
    const node = number(nodes, array);
    const name = node.text(node.parts.map((part) => part.key));
    const some = rollup === 'flow' && known.includes(false);
    const masked = some ? `np.where(${constants.mask(known).key}, ${name}, 0.0)` : name;
    const text = `${ROLLED[rollup]}(${masked})`;
    return stretches(told).map(([from, to]) => {
      const key = `${text} ${from} ${to}`;
      const before = this.#written.get(key);
      const here = first.o + from;
      if (before === undefined) this.#written.set(key, here);
      const value = before === undefined ? `${text}[${from}:${to}]` : `out[${before}:${before + to - from}]`;
      return `out[${here}:${first.o + to}] = ${value}`;
    });
  }
}

/** From where to where it holds, the end not included. */
function stretches(told: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const starts = [...told.keys()].filter((i) => told[i] === true && told[i - 1] !== true);
  return starts.map((from) => {
    const end = told.indexOf(false, from);
    return [from, end === -1 ? told.length : end] as const;
  });
}
