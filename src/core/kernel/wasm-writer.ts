import { Bytes, OP, SIMD, TYPE } from './wasm-bytes.ts';
import type { Pool } from './wasm-pool.ts';

/** Bytes from the start of the memory. */
export interface Layout {
  readonly draws: number;
  readonly out: number;
  readonly memory: number;
  /** The place in it from which on the figures of the month before are carried. */
  readonly carried: number;
  readonly tables: number;
  /** Draws that fit into one run. */
  readonly block: number;
}

/** A function carries four draws, as two pairs: while one waits for its sum, the other is added up. */
export const PAIRS = 2;
/** Bytes that a number of the memory takes. */
export const WIDE = 16 * PAIRS;

/** The number of the function for powers: the one that is imported comes before it. */
export const POWER = 1;

/** Locals that are whole numbers: the place of the draw, the month, the month in bytes, and the same of a loop inside. */
export const LOCAL = {
  draw: 0,
  month: 1,
  month8: 2,
  monthWide: 3,
  back8: 4,
  backWide: 5,
  step8: 6,
  stepWide: 7,
} as const;
const WHOLES = 7;

const ZERO = Array<number>(16).fill(0);

/** The code of one function on its way: its locals by name, and where things are in memory. */
export class WasmWriter {
  readonly code = new Bytes();
  readonly layout: Layout;
  readonly #pool: Pool;
  readonly #months: number;
  readonly #locals = new Map<string, number>();
  #next = WHOLES + 1;
  #pair = 0;

  constructor(pool: Pool, layout: Layout, months: number) {
    this.#pool = pool;
    this.layout = layout;
    this.#months = months;
  }

  /** The function, when all of its code is there. */
  done(): Bytes {
    const vectors = this.#next - WHOLES - 1;
    const locals = new Bytes().count(2).count(WHOLES).byte(TYPE.i32).count(vectors).byte(TYPE.v128);
    return locals.append(this.code).byte(OP.end);
  }

  /** Bytes from the first pair to the one at hand. */
  get offset(): number {
    return 16 * this.#pair;
  }

  /** Writes the same for each pair of draws; backwards to take from the stack what was put there. */
  pairs(write: (pair: number) => void, backwards = false): void {
    for (let k = 0; k < PAIRS; k++) {
      this.#pair = backwards ? PAIRS - 1 - k : k;
      write(this.#pair);
    }
    this.#pair = 0;
  }

  /** A name that no other local has. */
  fresh(): string {
    return `t${this.#next}`;
  }

  get(name: string): void {
    this.code.byte(OP.get).count(this.#local(name));
  }

  set(name: string): void {
    this.code.byte(OP.set).count(this.#local(name));
  }

  tee(name: string): void {
    this.code.byte(OP.tee).count(this.#local(name));
  }

  /** A number of the memory for the pair at hand, that many bytes on from the place. */
  load(place: number): void {
    this.code.simd(SIMD.load).count(4).count(this.#address(place));
  }

  store(place: number): void {
    this.code.simd(SIMD.store).count(4).count(this.#address(place));
  }

  /** A number of the memory at a fixed place. */
  loadPlace(place: number): void {
    this.code.byte(OP.const32, 0);
    this.load(place);
  }

  nought(): void {
    this.code.simd(SIMD.const).byte(...ZERO);
  }

  /** One number in both lanes. */
  number(value: number): void {
    if (Object.is(value, 0)) {
      this.nought();
      return;
    }
    this.code.byte(OP.const32, 0);
    this.#splat(this.#pool.doubles([value], 1));
  }

  /** The number of the month in both lanes. */
  table(values: readonly (number | undefined)[]): void {
    this.code.byte(OP.get, LOCAL.month8);
    this.tableFrom(values);
  }

  /** The same, from eight times the month on the stack. */
  tableFrom(values: readonly (number | undefined)[]): void {
    this.#splat(this.#pool.doubles(values, this.#months));
  }

  /** A whole number of the month. */
  whole(values: readonly (number | undefined)[]): void {
    const place = this.layout.tables + this.#pool.wholes(values, this.#months);
    this.code.byte(OP.get, LOCAL.month8, OP.load32).count(2).count(place);
  }

  setWhole(local: number, value: number): void {
    this.code.byte(OP.const32).whole(value).byte(OP.set, local);
  }

  addTo(local: number, value: number): void {
    this.code.byte(OP.get, local, OP.const32).whole(value).byte(OP.add32, OP.set, local);
  }

  /** Is the month one of these? */
  isIn(months: readonly number[], loop: { readonly from: number; readonly to: number } | undefined): void {
    const { code } = this;
    const first = months[0] ?? 0;
    const last = months.at(-1) ?? 0;
    if (last - first + 1 !== months.length) {
      const marks: number[] = [];
      for (const m of months) marks[m] = 1;
      this.whole(marks);
      return;
    }
    const compare = (month: number, how: number): void => {
      code.byte(OP.get, LOCAL.month, OP.const32).whole(month).byte(how);
    };
    if (first === last) compare(first, OP.eq32);
    else if (last === loop?.to) compare(first, OP.atLeast32);
    else {
      compare(last, OP.atMost32);
      if (first === loop?.from) return;
      compare(first, OP.atLeast32);
      code.byte(OP.and32);
    }
  }

  #splat(place: number): void {
    this.code
      .simd(SIMD.loadSplat)
      .count(3)
      .count(this.layout.tables + place);
  }

  #address(place: number): number {
    return this.layout.memory + WIDE * place + this.offset;
  }

  #local(name: string): number {
    const own = `${name}.${this.#pair}`;
    const known = this.#locals.get(own);
    if (known !== undefined) return known;
    this.#locals.set(own, this.#next);
    return this.#next++;
  }
}
