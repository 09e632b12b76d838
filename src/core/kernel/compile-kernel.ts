import { arrange } from './arrange.ts';
import { emitModule } from './emit-module.ts';
import { emitWasm } from './emit-wasm.ts';
import { liveRows } from './live.ts';
import { outputCells } from './outputs.ts';
import type { Program } from './program.ts';
import { boundsOf, type KernelSource, type KernelSpec } from './spec.ts';
import { Unroller } from './unroll.ts';

/**
 * Makes a kernel of a plan: the model as one piece of code that a draw runs through, without the lines that no output needs,
 * and with those that no draw touches as plain numbers. Pure: the same spec gives the same kernel.
 */
export function kernelSource(spec: KernelSpec): KernelSource {
  const program = programOf(spec);
  return { spec, text: emitModule(program), wasm: emitWasm(program) };
}

export function programOf(spec: KernelSpec): Program {
  const unroller = new Unroller(spec);
  const outputs = outputCells(spec, unroller).flatMap((month, index) => {
    const target = spec.outputs[index];
    return target === undefined ? [] : [{ target, month, index }];
  });
  const moving = outputs.filter(({ month }) => month.cell.op !== 'number');
  const fixed = outputs.flatMap(({ index, month: { cell } }) =>
    cell.op === 'number' ? [{ output: index, value: cell.value }] : [],
  );
  const { variables, plan } = spec;
  return arrange(liveRows(unroller.rows, moving), {
    months: plan.calendar.months,
    variables,
    bounds: Array.from({ length: variables }, (_, v) => boundsOf(spec, v)),
    outputs: spec.outputs.length,
    fixed,
  });
}
