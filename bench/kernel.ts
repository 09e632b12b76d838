import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarOf } from '../src/core/calendar/calendar.ts';
import { type Code, number } from '../src/core/formula/code.ts';
import { groupsOf } from '../src/core/graph/groups.ts';
import { kernelSource, programsOf } from '../src/core/kernel/compile-kernel.ts';
import { referenceKernel } from '../src/core/kernel/reference.ts';
import type { Kernel, KernelSpec } from '../src/core/kernel/spec.ts';
import type { PlanLine } from '../src/core/run/plan.ts';
import { loadKernel, loadModuleKernel } from '../src/shell/kernel/load-kernel.ts';
import { loadModel, loadScenario } from '../src/shell/model-file/load-model.ts';
import { drawsFor, simulationOf } from '../tests/support/kernels.ts';
import { ROOT } from '../tests/support/headroom.ts';
import { numpyText } from './peers/numpy-program.ts';

/**
 * How long 10,000 draws take: the reference, a kernel as JavaScript, one as WebAssembly, and NumPy where there is one, all in one run on one
 * core: processor time, so that neighbours do not count, the best of some runs. `node --import tsx bench/kernel.ts`
 */
const DRAWS = 10_000;
const RUNS = 7;
/** The reference takes its time: it is asked for a few draws. */
const FEW = 20;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));

async function measure(name: string, free: KernelSpec, draws: readonly Float64Array[], peer: string[]): Promise<void> {
  const spec = { ...free, bounds: draws.map((draw) => [least(draw), -least(draw.map((x) => -x))] as const) };
  const began = performance.now();
  const source = kernelSource(spec);
  const made = performance.now() - began;
  const file = join(folder, 'draws');
  writeFileSync(file, Buffer.concat(draws.map((d) => Buffer.from(d.buffer, d.byteOffset, d.byteLength))));
  const module = timed(await loadModuleKernel(source), draws, DRAWS, RUNS);
  const wasm = timed(await loadKernel(source), draws, DRAWS, RUNS);
  const reference = timed(referenceKernel(spec), draws, FEW, 1);
  const numpy = python(peer, file);
  const per = (ms: number): string => (numpy === undefined ? '' : `, ${(numpy.ms / ms).toFixed(1)} x NumPy`);
  console.log(`${name}: ${spec.variables} variables, ${spec.outputs.length} outputs, ${DRAWS} draws; made in ${made.toFixed(0)} ms`);
  console.log(`  reference    ${((reference.ms / FEW) * DRAWS).toFixed(0)} ms (from ${FEW} draws)`);
  console.log(`  JavaScript   ${module.ms.toFixed(0)} ms${per(module.ms)}`);
  console.log(`  WebAssembly  ${wasm.ms.toFixed(0)} ms${per(wasm.ms)}`);
  if (numpy !== undefined) console.log(`  NumPy        ${numpy.ms.toFixed(0)} ms`);
  const sums = [module.sum, wasm.sum, ...(numpy === undefined ? [] : [numpy.sum])];
  if (sums.some((sum) => Math.abs(sum / module.sum - 1) > 1e-9)) throw new Error(`the sums differ: ${sums.join(', ')}`);
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function timed(kernel: Kernel, draws: readonly Float64Array[], count: number, runs: number): { ms: number; sum: number } {
  const out = Array.from({ length: kernel.outputs }, () => new Float64Array(DRAWS));
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const began = process.cpuUsage();
    kernel.run(draws, 0, count, out);
    const { user, system } = process.cpuUsage(began);
    ms = Math.min(ms, (user + system) / 1000);
  }
  return { ms, sum: out.reduce((all, o) => all + o.reduce((a, v) => a + (Number.isNaN(v) ? 0 : v), 0), 0) };
}

/** Undefined where there is no Python with NumPy. */
function python([script = '', ...args]: readonly string[], file: string): { ms: number; sum: number } | undefined {
  try {
    const [ms, sum] = execFileSync('python3', [script, file, ...args], { encoding: 'utf8', stdio: 'pipe' }).split(' ');
    return { ms: Number(ms), sum: Number(sum) };
  } catch (error) {
    console.log(`  no NumPy: ${String(error).split('\n')[0]}`);
    return undefined;
  }
}

/** Some of the outputs that draws bear on, evenly picked. */
function some(spec: KernelSpec, count: number): KernelSpec {
  const fixed = new Set(programsOf(spec)(Number.POSITIVE_INFINITY).fixed.map(({ output }) => output));
  const moving = spec.outputs.filter((_, o) => !fixed.has(o));
  const step = Math.max(1, Math.floor(moving.length / count));
  return { ...spec, outputs: moving.filter((_, i) => i % step === 0).slice(0, count) };
}

async function model(name: string, scenario: string): Promise<void> {
  const spec = some(simulationOf(loadScenario(loadModel(ROOT, name), scenario)), 50);
  const script = join(folder, 'model.py');
  writeFileSync(script, numpyText(programsOf(spec)(Number.POSITIVE_INFINITY), DRAWS, RUNS));
  // The last of these draws is nought: the reference would work it out.
  const draws = drawsFor(spec, DRAWS + 1).map((draw) => draw.slice(0, DRAWS));
  await measure(`${name} ${scenario}`, spec, draws, [script]);
}

/** 100 cohorts over 60 months: people leave at a rate of their own, others join, and each costs a price. */
async function corkscrew(): Promise<void> {
  const calendar = calendarOf(2009, 2013);
  const cohorts = 100;
  const months = Array.from({ length: calendar.months }, (_, m) => m);
  const given = (name: string, unit: string): PlanLine => ({
    name,
    unit,
    rollup: 'stock',
    content: { kind: 'given', values: months.map(() => 0), basis: months.map(() => 16) },
  });
  const worked = (name: string, unit: string, code: Code): PlanLine => ({
    name,
    unit,
    rollup: 'flow',
    content: { kind: 'formula', code, basis: 0 },
  });
  const line = (at: number): Code => ({ op: 'line', line: at });
  const calc = (operator: '+' | '-' | '*' | '/', left: Code, right: Code): Code => ({ op: 'binary', operator, left, right });
  const inputs = [
    ...Array.from({ length: cohorts }, (_, c) => given(`rate.n${c}`, '1')),
    given('people.joining', 'people'),
    given('price.month', 'GBP/people'),
  ];
  const [joining, price] = [cohorts, cohorts + 1];
  const lines = Array.from({ length: cohorts }, (_, c) => {
    const at = inputs.length + 4 * c;
    const [opening, leaving, closing] = [at, at + 1, at + 2];
    const from = months.map((m) => m - 1);
    return [
      worked(`opening.n${c}`, 'people', { op: 'gather', of: line(closing), from, before: number(100 + c) }),
      worked(`leaving.n${c}`, 'people', calc('*', line(opening), line(c))),
      worked(`closing.n${c}`, 'people', calc('-', calc('+', line(opening), line(joining)), line(leaving))),
      worked(`cost.n${c}`, 'GBP', calc('*', calc('/', calc('+', line(opening), line(closing)), number(2)), line(price))),
    ];
  }).flat();
  const costs = Array.from({ length: cohorts }, (_, c) => line(inputs.length + 4 * c + 3));
  const all = [...inputs, ...lines, worked('cost.all', 'GBP', { op: 'sum', parts: costs, over: 'month' })];
  const { groups } = groupsOf(all.map(({ content }) => (content.kind === 'formula' ? content.code : undefined)));
  const spec: KernelSpec = {
    plan: { calendar, lines: all, groups },
    variables: inputs.length,
    drawn: inputs.map((_, i) => ({
      line: i,
      variable: i,
      offset: new Float64Array(calendar.months),
      slope: new Float64Array(calendar.months).fill(1),
    })),
    outputs: calendar.years.map((_, year) => ({ line: all.length - 1, period: { kind: 'year', year } })),
  };
  const draws = drawsFor(spec, DRAWS + 1).map((draw) => draw.slice(0, DRAWS)).map((d, v) => (v < cohorts ? d.map((x) => x / 50) : d));
  await measure('corkscrew', spec, draws, [join(import.meta.dirname, 'peers/corkscrew.py'), `${DRAWS}`, `${RUNS}`]);
}

try {
  await corkscrew();
  await model('lancashire-south-cumbria', 'repatriation');
  await model('dorset', 'self_financing');
  await model('commissioning-framework', 'evidence_on');
} finally {
  rmSync(folder, { recursive: true });
}
