import { numbersKey } from './share.ts';

/** Numbers that a WebAssembly kernel reads by month: doubles, or whole numbers of 32 bits, eight bytes each. */
export class Pool {
  readonly #values: { readonly value: number; readonly whole: boolean }[] = [];
  readonly #places = new Map<string, number>();

  /** Bytes from the start of the pool; what is not needed is nought. */
  doubles(values: readonly (number | undefined)[], months: number): number {
    return this.#place(values, months, false);
  }

  wholes(values: readonly (number | undefined)[], months: number): number {
    return this.#place(values, months, true);
  }

  done(): Uint8Array {
    const view = new DataView(new ArrayBuffer(this.#values.length * 8));
    this.#values.forEach(({ value, whole }, i) => {
      if (whole) view.setInt32(i * 8, value, true);
      else view.setFloat64(i * 8, value, true);
    });
    return new Uint8Array(view.buffer);
  }

  #place(values: readonly (number | undefined)[], months: number, whole: boolean): number {
    const all = Array.from({ length: months }, (_, m) => values[m]);
    const key = `${whole} ${numbersKey(all)}`;
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    const place = this.#values.length * 8;
    this.#places.set(key, place);
    for (const value of all) this.#values.push({ value: value ?? 0, whole });
    return place;
  }
}
