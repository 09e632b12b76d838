import { arrange } from './arrange.ts';
import { emitModule } from './emit-module.ts';
import { emitWasm } from './emit-wasm.ts';
import { liveRows } from './live.ts';
import { outputCells } from './outputs.ts';
import type { Program } from './program.ts';
import { roll } from './roll.ts';
import { boundsOf, type KernelSource, type KernelSpec } from './spec.ts';
import { Unroller } from './unroll.ts';

/**
 * How many operations may stand in one function. WebAssembly is quickest in small loops, whose figures fit into the registers of a
 * processor; JavaScript in large ones, as long as its engine still takes the trouble to make them quick.
 */
const ROOM = { module: 3000, wasm: 80 } as const;

/**
 * Makes a kernel of a plan: the model as one piece of code that a draw runs through, without the lines that no output needs,
 * and with those that no draw touches as plain numbers. Pure: the same spec gives the same kernel.
 */
export function kernelSource(spec: KernelSpec): KernelSource {
  const programWith = programsOf(spec);
  return { spec, text: emitModule(programWith(ROOM.module)), wasm: emitWasm(programWith(ROOM.wasm)) };
}

/** The program of a plan, for any size of its functions. */
export function programsOf(spec: KernelSpec): (room: number) => Program {
  const unroller = new Unroller(spec);
  const outputs = outputCells(spec, unroller).flatMap((month, index) => {
    const target = spec.outputs[index];
    return target === undefined ? [] : [{ target, month, index }];
  });
  const moving = outputs.filter(({ month }) => month.cell.op !== 'number');
  const fixed = outputs.flatMap(({ index, month: { cell } }) =>
    cell.op === 'number' ? [{ output: index, value: cell.value }] : [],
  );
  const live = liveRows(unroller.rows, moving);
  const stretches = live.map(({ months }) => roll(months));
  const { variables, plan } = spec;
  const about = {
    months: plan.calendar.months,
    variables,
    bounds: Array.from({ length: variables }, (_, v) => boundsOf(spec, v)),
    outputs: spec.outputs.length,
    fixed,
  };
  return (room) => arrange(live, stretches, about, room);
}
