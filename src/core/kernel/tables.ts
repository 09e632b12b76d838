import { numbersKey } from './share.ts';

/** The tables of a module, by month, each once: `T` of numbers and `I` of whole numbers, as expressions of the month `m`. */
export class ModuleTables {
  readonly months: number;
  readonly numbers: number[] = [];
  readonly wholes: number[] = [];
  readonly #places = new Map<string, number>();

  constructor(months: number) {
    this.months = months;
  }

  number(values: readonly (number | undefined)[], at = 'm'): string {
    return `T[${this.#place('T', values, this.numbers)} + ${at}]`;
  }

  whole(values: readonly (number | undefined)[]): string {
    return `I[${this.#place('I', values, this.wholes)} + m]`;
  }

  /** Is the month one of these? */
  isIn(months: readonly number[], loop: { readonly from: number; readonly to: number } | undefined): string {
    const first = months[0] ?? 0;
    const last = months.at(-1) ?? 0;
    if (last - first + 1 !== months.length) {
      const marks: number[] = [];
      for (const m of months) marks[m] = 1;
      return `${this.whole(marks)} !== 0`;
    }
    if (first === last) return `m === ${first}`;
    if (last === loop?.to) return `m >= ${first}`;
    return first === loop?.from ? `m <= ${last}` : `m >= ${first} && m <= ${last}`;
  }

  /** What is not needed is nought. */
  #place(kind: string, values: readonly (number | undefined)[], into: number[]): number {
    const all = Array.from({ length: this.months }, (_, m) => values[m] ?? 0);
    const key = `${kind} ${numbersKey(all)}`;
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    const place = into.length;
    this.#places.set(key, place);
    into.push(...all);
    return place;
  }
}
