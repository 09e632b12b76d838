import * as P from '../run/power.ts';
import { Bytes, OP, SIMD, TYPE } from './wasm-bytes.ts';
import type { Pool } from './wasm-pool.ts';
import type { Layout } from './wasm-writer.ts';

/** Writes what puts the numbers of a pair of draws on the stack. */
type Pair = (code: Bytes, pair: number) => void;

const PAIRS = [0, 1] as const;

const operate =
  (instruction: number) =>
  (...of: readonly Pair[]): Pair =>
  (code, pair) => {
    for (const write of of) write(code, pair);
    code.simd(instruction);
  };

const add = operate(SIMD.add);
const sub = operate(SIMD.sub);
const mul = operate(SIMD.mul);
const div = operate(SIMD.div);
const both = operate(SIMD.and);
const select = operate(SIMD.select);
const addBits = operate(SIMD.addBits);
const subBits = operate(SIMD.subBits);
const abs = operate(SIMD.abs);

function shift(instruction: number, of: Pair, by: number): Pair {
  return (code, pair) => {
    of(code, pair);
    code.byte(OP.const32).whole(by).simd(instruction);
  };
}

/** The same whole number in both lanes. */
function whole(value: bigint): Pair {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, value, true);
  const bytes = new Uint8Array(view.buffer);
  return (code) => {
    code.simd(SIMD.const).byte(...bytes, ...bytes);
  };
}

/**
 * The body of a function that raises two pairs of numbers to two pairs of powers: `power` of src/core/run/power.ts, step by step, with
 * the same names. It takes x and y of the first pair, then of the second: while one waits for a step, the other takes its own. Where
 * any is not plain, all are left to that function, which is imported as number 0.
 */
export function powerBody(pool: Pool, { tables }: Layout): Bytes {
  const code = new Bytes();
  let last = 1;
  const get =
    (step: number): Pair =>
    (to, pair) => {
      to.byte(OP.get).count(step < 2 ? 2 * pair + step : 2 * step + pair);
    };
  const name = (value: Pair): Pair => {
    last += 1;
    for (const pair of PAIRS) {
      value(code, pair);
      code.byte(OP.set).count(2 * last + pair);
    }
    return get(last);
  };
  const number =
    (value: number): Pair =>
    (to) => {
      to.byte(OP.const32, 0)
        .simd(SIMD.loadSplat)
        .count(3)
        .count(tables + pool.doubles([value], 1));
    };
  const split = (value: Pair): Pair => {
    const x = name(value);
    const c = name(mul(number(P.SPLIT), x));
    return name(sub(c, sub(c, x)));
  };

  const x = get(0);
  const y = get(1);
  const exponent = name(shift(SIMD.shiftRightBits, subBits(x, whole(0x3fe_bb67an << 32n)), 52));
  const z = name(subBits(x, shift(SIMD.shiftLeftBits, exponent, 52)));
  const n = name(sub(addBits(exponent, number(P.ROUND)), number(P.ROUND)));
  const upper = name(operate(SIMD.ge)(z, number(P.UPPER)));
  const centre = name(select(number(1.5), number(1), upper));

  const u = name(sub(z, centre));
  const v = name(div(number(1), add(z, centre)));
  const s = name(mul(u, v));
  const s1 = split(s);
  const t1 = split(add(z, centre));
  const t2 = name(sub(z, sub(t1, centre)));
  const s2 = name(mul(v, sub(sub(u, mul(s1, t1)), mul(s1, t2))));
  const q = name(mul(s, s));
  const qq = name(mul(q, q));
  const low = add(number(P.L1), mul(q, number(P.L2)));
  const middle = add(number(P.L3), mul(q, number(P.L4)));
  const high = add(number(P.L5), mul(q, number(P.L6)));
  const tail = name(add(mul(qq, add(low, mul(qq, add(middle, mul(qq, high))))), mul(s2, add(s1, s))));
  const q1 = name(mul(s1, s1));
  const w1 = split(add(add(number(3), q1), tail));
  const w2 = name(sub(tail, sub(sub(w1, number(3)), q1)));
  const a = name(mul(s1, w1));
  const b = name(add(mul(s2, w1), mul(w2, s)));
  const p1 = split(add(a, b));
  const p2 = name(sub(b, sub(p1, a)));
  const h = name(mul(number(P.CP1), p1));
  const l = name(add(add(mul(number(P.CP2), p1), mul(p2, number(P.CP))), both(number(P.DP2), upper)));
  const dp = name(both(number(P.DP1), upper));
  const log1 = split(add(add(add(h, l), dp), n));
  const log2 = name(sub(l, sub(sub(sub(log1, n), dp), h)));

  const y1 = split(y);
  const e2 = name(add(mul(sub(y, y1), log1), mul(y, log2)));
  const e1 = name(mul(y1, log1));
  const e = name(add(e1, e2));
  const rounded = name(add(e, number(P.ROUND)));
  const rest = name(sub(e1, sub(rounded, number(P.ROUND))));

  const f1 = split(add(rest, e2));
  const g = name(mul(f1, number(P.LG1)));
  const i = name(add(mul(sub(e2, sub(f1, rest)), number(P.LG)), mul(f1, number(P.LG2))));
  const k = name(add(g, i));
  const k2 = name(sub(i, sub(k, g)));
  const r = name(mul(k, k));
  const rr = name(mul(r, r));
  const first = add(number(P.P1), mul(r, number(P.P2)));
  const second = add(number(P.P3), mul(r, number(P.P4)));
  const c = name(sub(k, mul(r, add(first, mul(rr, add(second, mul(rr, number(P.P5))))))));
  const result = sub(number(1), sub(sub(div(mul(k, c), sub(c, number(2))), add(k2, mul(k, k2))), k));
  // The last bits of the rounded number are the whole power of two: moved up, they are the exponent.
  const scale = shift(SIMD.shiftLeftBits, addBits(subBits(rounded, number(P.ROUND)), whole(1023n)), 52);
  const { least, most, exponent: furthest, result: limit } = P.PLAIN;
  const plain = [
    operate(SIMD.ge)(x, number(least)),
    operate(SIMD.le)(x, number(most)),
    operate(SIMD.le)(abs(y), number(furthest)),
    operate(SIMD.lt)(abs(e), number(limit)),
  ].reduce((all, one) => both(all, one));
  for (const pair of PAIRS) plain(code, pair);
  code.simd(SIMD.and).simd(SIMD.allTrue).byte(OP.if).count(PAIR_TO_PAIR);
  for (const pair of PAIRS) mul(result, scale)(code, pair);
  code.byte(OP.else);
  for (const pair of PAIRS) {
    for (const lane of [0, 1]) {
      for (const of of [x, y]) {
        of(code, pair);
        code.simd(SIMD.extract).byte(lane);
      }
      code.byte(OP.call, 0);
      if (lane === 0) code.simd(SIMD.splat);
      else code.simd(SIMD.replace).byte(lane);
    }
  }
  code.byte(OP.end, OP.end);
  return new Bytes()
    .count(1)
    .count(2 * (last - 1))
    .byte(TYPE.v128)
    .append(code);
}

/** The number of the type of a block that leaves two pairs: see `emitWasm`. */
const PAIR_TO_PAIR = 3;
