import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isEqual, TOLERANCE } from './compare.ts';
import { writeReport } from './document.ts';
import type { Everything } from './everything.ts';
import { growthWithDraws, growthWithLines, growthWithMonths } from './growth.ts';
import { machine } from './machine.ts';
import { manyCopies } from './many/many.ts';
import { report } from './report.ts';
import { sheetOf } from './sheet/sheet.ts';
import { sideBySide } from './side-by-side.ts';
import { startUps } from './start-up.ts';
import { largestModels, workloadOf } from './workload/workload.ts';

/**
 * `npm run bench`: how fast Headroom is beside other ways to work a model out, in one run. Prints the tables; `--write` puts them into
 * docs/benchmarks.md. `--quick` takes fewer rounds and smaller sizes, to see that it works: its figures are rough.
 */

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const { quick } = values;
const DRAWS = 10_000;
const rounds = quick ? 3 : 11;
const few = quick ? 2 : 5;
const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
const began = performance.now();

function tell(text: string): void {
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`);
}

async function measureAll(): Promise<Everything> {
  const [start = 0] = loadavg();
  tell('looking for the largest model');
  const { largest: choice, unspread } = largestModels();
  const workload = workloadOf(choice);
  const { spec } = workload;
  const beside = await sideBySide(choice, DRAWS, rounds, folder, tell);
  tell('growth with draws');
  const draws = await growthWithDraws(choice, quick ? [1e3, 1e4] : [1e3, 1e4, 1e5, 1e6], 2, folder);
  tell('growth with lines');
  const lines = await growthWithLines(choice, quick ? [1, 2] : [1, 2, 4, 8], few, folder);
  tell('growth with months');
  const years = quick ? [3, 6] : [3, 6, 12, 24];
  const months = await growthWithMonths(choice, years, few, folder);
  const monthsUnspread = await growthWithMonths(unspread, years, few, folder);
  const copies = quick ? 4 : 42;
  tell(`${copies} copies of the model`);
  const many = { copies, threads: 2, result: manyCopies({ choice, copies, draws: DRAWS, threads: 2 }) };
  tell('start-up');
  const starts = startUps(few, folder);
  const [end = 0] = loadavg();
  return {
    machine: machine(),
    load: [start, end],
    choice,
    unspread,
    size: {
      lines: spec.plan.lines.length,
      hot: workload.hot.size,
      months: spec.plan.calendar.months,
      variables: workload.variables.length,
      outputs: spec.outputs.length,
      cells: sheetOf(workload).cells.length,
    },
    draws: DRAWS,
    rounds,
    sideBySide: beside,
    growth: { draws, lines, months, monthsUnspread },
    many,
    startUps: starts,
  };
}

try {
  const all = await measureAll();
  const text = report(all);
  console.log(text);
  if (values.write) writeReport(text);
  for (const { name, comparison } of all.sideBySide.results) {
    if (isEqual(comparison)) continue;
    const { furthest, unlike } = comparison;
    console.error(
      `${name} gives other figures than the reference: ${unlike} known in one only, up to ${furthest} off (${TOLERANCE} is allowed).`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
