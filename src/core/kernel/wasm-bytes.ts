/**
 * The little of WebAssembly's binary format that kernels need: numbers in LEB128, instructions by their codes, sections.
 * Source: WebAssembly Core Specification 2.0, chapter 5, which is frozen.
 */
export class Bytes {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  byte(...bytes: readonly number[]): this {
    for (const b of bytes) this.#bytes.push(b);
    return this;
  }

  /** A whole number of nought or more. */
  count(value: number): this {
    let rest = value;
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    return this.byte(rest);
  }

  /** A whole number of either sign, of 32 bits. */
  whole(value: number): this {
    let rest = value;
    for (;;) {
      const low = rest & 127;
      rest >>= 7;
      if ((rest === 0 && low < 64) || (rest === -1 && low >= 64)) return this.byte(low);
      this.#bytes.push(low + 128);
    }
  }

  name(text: string): this {
    return this.count(text.length).byte(...[...text].map((c) => c.charCodeAt(0)));
  }

  /** Other bytes, after their length. */
  block(of: Bytes): this {
    return this.count(of.length).append(of);
  }

  append(of: Bytes): this {
    for (const b of of.#bytes) this.#bytes.push(b);
    return this;
  }

  bytes(of: Uint8Array): this {
    for (const b of of) this.#bytes.push(b);
    return this;
  }

  simd(code: number): this {
    return this.byte(0xfd).count(code);
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

export const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b, func: 0x60, none: 0x40 } as const;

export const OP = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  call: 0x10,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load32: 0x28,
  const32: 0x41,
  eq32: 0x46,
  less32: 0x48,
  atMost32: 0x4c,
  atLeast32: 0x4e,
  add32: 0x6a,
  sub32: 0x6b,
  shiftRight32: 0x76,
  and32: 0x71,
} as const;

/** Instructions on two doubles at a time, or on their bits as two whole numbers. */
export const SIMD = {
  load: 0,
  loadSplat: 10,
  store: 11,
  const: 12,
  splat: 20,
  extract: 33,
  replace: 34,
  eq: 71,
  ne: 72,
  lt: 73,
  gt: 74,
  le: 75,
  ge: 76,
  not: 77,
  and: 78,
  or: 80,
  select: 82,
  allTrue: 195,
  shiftLeftBits: 203,
  shiftRightBits: 204,
  addBits: 206,
  subBits: 209,
  ceil: 116,
  floor: 117,
  abs: 236,
  neg: 237,
  add: 240,
  sub: 241,
  mul: 242,
  div: 243,
  min: 244,
  max: 245,
  pmin: 246,
  pmax: 247,
} as const;

/** A list of things, after its length. */
export function list(of: readonly Bytes[]): Bytes {
  return of.reduce((all, one) => all.append(one), new Bytes().count(of.length));
}

/** A module of its sections, in the order of the specification. */
export function moduleOf(
  sections: readonly (readonly [id: number, content: Bytes])[],
): Uint8Array<ArrayBuffer> {
  const out = new Bytes().byte(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);
  for (const [id, content] of sections) out.byte(id).block(content);
  return out.done();
}
