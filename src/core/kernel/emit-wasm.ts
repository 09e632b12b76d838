import { WHOLE } from './arrange.ts';
import type { Program } from './program.ts';
import { Bytes, list, moduleOf, OP, SIMD, TYPE } from './wasm-bytes.ts';
import { partBody } from './wasm-part.ts';
import { Pool } from './wasm-pool.ts';
import { powerBody } from './wasm-power.ts';
import { type Layout, PAIRS, POWER, WIDE } from './wasm-writer.ts';

/** A kernel as WebAssembly, and where it expects and leaves its figures in its memory. */
export interface WasmKernel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Draws that fit into one run: a number of fours. */
  readonly block: number;
  /** Bytes from the start of the memory: variable v of draw i is a double at `draws + 8 * (v * block + i)`. */
  readonly draws: number;
  /** Output o of draw i is at `out + 8 * (o * block + i)`. */
  readonly out: number;
  /** Not nought for a draw in which something unusual happened. */
  readonly flags: number;
  /** Outputs that are the same in every draw. */
  readonly fixed: Program['fixed'];
}

const BLOCK = 256;
const PAGE = 65536;

/**
 * The bytes of a WebAssembly module that runs a program for four draws at a time. It imports `kernel.power`, which is
 * `power` of src/core/run, and exports `memory` and `run(bytes)`: eight for each draw of the block, in fours. Every operation is that
 * of the reference, in its order, so that the results have the same bits.
 */
export function emitWasm(program: Program): WasmKernel {
  const pool = new Pool();
  const twos = 8 * BLOCK;
  // What has a fixed size comes first, so that its place is known before the tables are.
  const draws = 16;
  const out = draws + program.variables * twos;
  const flags = out + program.outputs * twos;
  const memory = flags + twos;
  const carried = Math.max(
    0,
    ...program.islands.flatMap(({ parts }) => parts.map((part) => part.carried.length)),
  );
  const tables = memory + (program.memory + carried) * WIDE;
  const layout: Layout = { draws, out, memory, carried: program.memory, block: BLOCK, tables };
  const functions = [powerBody(pool, layout)];
  const islands = program.islands.map(({ parts }) =>
    parts.map((part) => {
      functions.push(partBody(part, pool, layout, program.months));
      return functions.length;
    }),
  );
  functions.push(runBody(islands, layout, flags));
  const numbers = pool.done();
  const pages = Math.ceil((layout.tables + numbers.length) / PAGE);
  const power = new Bytes().byte(TYPE.func, 2, TYPE.f64, TYPE.f64, 1, TYPE.f64);
  const part = new Bytes().byte(TYPE.func, 1, TYPE.i32, 0);
  const { func, v128 } = TYPE;
  const powers = new Bytes().byte(func, 4, v128, v128, v128, v128, 2, v128, v128);
  const pairs = new Bytes().byte(func, 0, 2, v128, v128);
  const data = new Bytes().byte(0, OP.const32).whole(layout.tables).byte(OP.end).count(numbers.length);
  const bytes = moduleOf([
    [1, list([power, part, powers, pairs])],
    [2, list([new Bytes().name('kernel').name('power').byte(0, 0)])],
    [3, list(functions.map((_, i) => new Bytes().count(i + 1 === POWER ? 2 : 1)))],
    [5, list([new Bytes().byte(0).count(pages)])],
    [
      7,
      list([
        new Bytes().name('memory').byte(2).count(0),
        new Bytes().name('run').byte(0).count(functions.length),
      ]),
    ],
    [10, list(functions.map((body) => new Bytes().block(body)))],
    [11, list([data.bytes(numbers)])],
  ]);
  return { bytes, block: BLOCK, draws, out, flags, fixed: program.fixed };
}

/** Each island runs through all draws of the block by itself. */
function runBody(islands: readonly (readonly number[])[], layout: Layout, flags: number): Bytes {
  const body = new Bytes().byte(1, 1, TYPE.i32);
  for (const parts of islands) {
    body.byte(OP.const32, 0, OP.set, 1, OP.loop, TYPE.none);
    const pairs = Array.from({ length: PAIRS }, (_, pair) => 16 * pair);
    const whole = layout.memory + WIDE * WHOLE;
    for (const at of pairs) {
      body
        .byte(OP.const32, 0)
        .simd(SIMD.const)
        .byte(...Array<number>(16).fill(0));
      body
        .simd(SIMD.store)
        .count(4)
        .count(whole + at);
    }
    for (const part of parts) body.byte(OP.get, 1, OP.call).count(part);
    for (const at of pairs) {
      body
        .byte(OP.get, 1, OP.get, 1)
        .simd(SIMD.load)
        .count(3)
        .count(flags + at);
      body
        .byte(OP.const32, 0)
        .simd(SIMD.load)
        .count(4)
        .count(whole + at)
        .simd(SIMD.add);
      body
        .simd(SIMD.store)
        .count(3)
        .count(flags + at);
    }
    body.byte(OP.get, 1, OP.const32).whole(WIDE).byte(OP.add32, OP.tee, 1, OP.get, 0, OP.less32);
    body.byte(OP.branchIf, 0, OP.end);
  }
  return body.byte(OP.end);
}
