import { numbersKey } from './share.ts';

/** Numbers that a kernel reads by month, each list once. */
export class Tables {
  readonly values: number[] = [];
  readonly #places = new Map<string, number>();

  /** Where the list begins; what is not needed is nought. */
  placeOf(values: readonly (number | undefined)[]): number {
    const key = numbersKey(values);
    const before = this.#places.get(key);
    if (before !== undefined) return before;
    const place = this.values.length;
    this.#places.set(key, place);
    for (let m = 0; m < values.length; m++) this.values.push(values[m] ?? 0);
    return place;
  }
}
