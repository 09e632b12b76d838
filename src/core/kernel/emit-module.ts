import { WHOLE } from './arrange.ts';
import { numberText } from './module-formulas.ts';
import { partText } from './module-part.ts';
import type { Program } from './program.ts';
import { ModuleTables } from './tables.ts';

/**
 * The text of an ES module that runs a program: strict, without any text that is made into code, so that it can be
 * loaded by a page under a strict content-security policy. It exports
 *
 * - `variables` and `outputs`: how many there are;
 * - `run(draws, first, count, out, flags, power)`: `draws[v][i]` and `out[o][i]` are Float64Arrays as of a `Kernel`; `flags[i - first]`
 *   of a Uint8Array is 1 for a draw in which something unusual happened: the reference must work it out. `power` is that of src/core/run.
 *
 * Every operation is that of the reference, in its order, so that the results have the same bits.
 */
export function emitModule(program: Program): string {
  const tables = new ModuleTables(program.months);
  const functions = program.islands.flatMap(({ parts }, i) =>
    parts.map((part, p) => partText(`part${i}_${p}`, part, tables)),
  );
  const islands = program.islands.map(({ parts, outputs }, i) => {
    const calls = parts.map((_, p) => `    part${i}_${p}();`).join('\n');
    return `function island${i}(draws, first, count, out, flags) {
  for (let i = 0; i < count; i++) {
    begin(draws, first + i);
${calls}
    for (const o of outputs${i}) out[o][first + i] = O[o];
    if (A[${WHOLE}] !== 0) flags[i] = 1;
  }
}
const outputs${i} = ${JSON.stringify(outputs)};`;
  });
  return `// Made by Headroom from the graph of a model: do not edit it, make it again.
export const variables = ${program.variables};
export const outputs = ${program.outputs};
const T = new Float64Array([${tables.numbers.map(numberText).join(',')}]);
const B = [${program.bounds.flat().map(numberText).join(',')}];
const F = [${program.fixed.map(({ output, value }) => `[${output},${numberText(value)}]`).join(',')}];
const I = new Int32Array([${tables.wholes.join(',')}]);
let power = Math.pow;
const A = new Float64Array(${program.memory});
const X = new Float64Array(${program.variables});
const O = new Float64Array(${program.outputs});
${functions.join('\n')}
function begin(draws, i) {
  A[${WHOLE}] = 0;
  for (let v = 0; v < variables; v++) {
    const x = draws[v][i];
    if (!(x >= B[2 * v] && x <= B[2 * v + 1])) A[${WHOLE}] = NaN;
    X[v] = x;
  }
}
${islands.join('\n')}
export function run(draws, first, count, out, flags, powers) {
  power = powers;
  flags.fill(0, 0, count);
  for (const [o, value] of F) out[o].fill(value, first, first + count);
${program.islands.map((_, i) => `  island${i}(draws, first, count, out, flags);`).join('\n')}
}
`;
}
