import { printYear, readYear } from '../src/core/calendar/financial-year.ts';
import { startScript } from './peers/start.ts';
import { type Measured, measured } from './statistics.ts';
import { type Choice, workloadOf } from './workload/workload.ts';

/** One size of something that grows, and what a draw of it costs. */
export interface Growth {
  /** Draws, lines or months. */
  readonly size: number;
  /** Seconds for all draws. */
  readonly seconds: Measured;
  /** Cost for each draw, line or month, as a share of that of the size that others are measured by. */
  readonly share: Measured;
}

interface Sized {
  readonly size: number;
  readonly choice: Choice;
  readonly count: number;
}

const ROOM = 10_000;

export async function growthWithDraws(
  choice: Choice,
  sizes: readonly number[],
  rounds: number,
  folder: string,
): Promise<readonly Growth[]> {
  return await grow(
    sizes.map((count) => ({ size: count, choice, count })),
    sizes.indexOf(ROOM),
    rounds,
    folder,
  );
}

/** Lines that draws bear on: the model some times over, in one plan. */
export async function growthWithLines(
  choice: Choice,
  copies: readonly number[],
  rounds: number,
  folder: string,
): Promise<readonly Growth[]> {
  const lines = workloadOf(choice).hot.size;
  const sized = copies.map((k) => ({ size: k * lines, choice: { ...choice, copies: k }, count: ROOM }));
  return await grow(sized, 0, rounds, folder);
}

export async function growthWithMonths(
  choice: Choice,
  years: readonly number[],
  rounds: number,
  folder: string,
): Promise<readonly Growth[]> {
  const [first = readYear('2009/10') ?? 2009] = workloadOf(choice).spec.plan.calendar.years;
  const sized = years.map((n) => {
    const further = { ...choice, projectTo: printYear(first + n - 1) };
    // No model ends before its window does.
    return { size: workloadOf(further).spec.plan.calendar.months, choice: further, count: ROOM };
  });
  const longer = sized.filter(({ size }, i) => size !== sized[i - 1]?.size);
  return await grow(longer, 0, rounds, folder);
}

/** Runs all sizes in turn, round by round. */
async function grow(
  sizes: readonly Sized[],
  base: number,
  rounds: number,
  folder: string,
): Promise<readonly Growth[]> {
  const peers = [];
  for (const { choice } of sizes) peers.push(await startScript('kernel', choice, ROOM, folder));
  const taken = sizes.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [i, peer] of peers.entries()) {
      const count = round < 0 ? ROOM : (sizes[i]?.count ?? ROOM);
      // What is over soon is done some times over.
      const times = Math.max(1, Math.round(ROOM / count));
      let seconds = 0;
      for (let k = 0; k < times; k++) seconds += await peer.run(count);
      if (round >= 0) taken[i]?.push(seconds / times);
    }
  }
  for (const peer of peers) await peer.close();
  return sizes.map(({ size }, i): Growth => {
    const own = taken[i] ?? [];
    const shares = own.map((seconds, round) => {
      const by = (taken[base]?.[round] ?? Number.NaN) / (sizes[base]?.size ?? Number.NaN);
      return seconds / size / by;
    });
    return { size, seconds: measured(own), share: measured(shares) };
  });
}
