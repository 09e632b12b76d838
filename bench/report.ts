import { aimsOf } from './aims.ts';
import { isEqual } from './compare.ts';
import type { Everything } from './everything.ts';
import type { Growth } from './growth.ts';
import { PARTS } from './many/settings.ts';
import type { PeerName } from './peers/peer.ts';
import { type PeerResult, ratio } from './side-by-side.ts';
import type { Measured } from './statistics.ts';
import { bytes, count, percent, seconds, table, times } from './words.ts';

/** What each peer is, in the words of the table. */
const TITLES: Readonly<Record<PeerName, string>> = {
  kernel: 'Headroom, many draws at once',
  kernel_single: 'Headroom, one draw at a time',
  numpy: 'NumPy, by hand over months and draws',
  reference: "Headroom's reference evaluator",
  hyperformula: 'HyperFormula',
  mathjs: 'mathjs, compiled',
  libreoffice: 'LibreOffice, without a window',
};

/** The tables of a run, in Markdown; what surrounds them in docs/benchmarks.md stays as it was written. */
export function report(all: Everything): string {
  const { size, choice, sideBySide } = all;
  const { results, missing } = sideBySide;
  const load = all.load.map((l) => l.toFixed(1)).join(' at the start and ');
  return [
    `Measured on: ${all.machine}. Load of the machine: ${load} at the end.`,
    `The largest shipped model is \`${choice.model}\`; of its scenarios, draws bear on the most lines in \`${choice.scenario}\`: ${count(size.hot)} of ${count(size.lines)} lines over ${size.months} months, ${count(size.cells)} figures a draw. ${size.variables} inputs are drawn, and ${count(size.outputs)} outputs are read.`,
    '## Aims',
    table(
      ['Aim', 'Measured', 'Met'],
      aimsOf(all).map(({ aim, measured, met }) => [
        aim,
        measured,
        met === undefined ? '-' : met ? 'yes' : '**no**',
      ]),
    ),
    '## Side by side',
    `All in one run of ${all.rounds} rounds, each peer in turn in every round, each in a process of its own on one core. A draw is timed by how long it keeps the core busy, so that other work on the machine hardly shows; the range is that of the middle half of the rounds. "Times as long" compares round by round with many draws at once, and with one draw at a time.`,
    peerTable(results),
    ...missing.map(({ name, mend }) => `${TITLES[name]}: not installed here. ${mend}`),
    '## How cost grows',
    'Headroom, many draws at once. "For each" is the cost of one draw, line or month beside that in the first row (for draws: beside that of 10,000).',
    growthTable('Draws', all.growth.draws),
    growthTable('Lines that draws bear on', all.growth.lines),
    growthTable('Months', all.growth.months),
    `The same of \`${all.unspread.model}\`, scenario \`${all.unspread.scenario}\`, the largest in which no draw bears on an effect that is spread over later months:`,
    growthTable('Months', all.growth.monthsUnspread),
    ...manyText(all),
    '## Start-up',
    'On the clock, so other work on the machine shows: each time a new process, with its files in the memory of the system.',
    table(
      ['Command', 'Time', 'Middle half'],
      all.startUps.map(({ command, seconds: taken }) => [
        `\`${command}\``,
        seconds(taken.median),
        range(taken),
      ]),
    ),
    '',
  ].join('\n\n');
}

function peerTable(results: readonly PeerResult[]): string {
  return table(
    [
      'Way',
      'A draw',
      'Middle half',
      'Times as long',
      'as one at a time',
      'Made ready',
      'Memory',
      'Furthest off',
    ],
    results.map((result) => {
      const { name, version, note, perDraw, ready, memory, comparison } = result;
      const said = note === undefined ? version : `${version}; ${note}`;
      const beside = (fast: PeerName): string => {
        const by = name === fast ? undefined : ratio(results, name, fast);
        return by === undefined ? '' : times(by.median);
      };
      return [
        `${TITLES[name]} (${said})`,
        seconds(perDraw.median),
        range(perDraw),
        beside('kernel'),
        beside('kernel_single'),
        seconds(ready),
        bytes(memory),
        name === 'reference'
          ? ''
          : isEqual(comparison)
            ? comparison.furthest.toExponential(0)
            : '**differs**',
      ];
    }),
  );
}

function growthTable(what: string, growth: readonly Growth[]): string {
  return table(
    [what, 'Time', 'Middle half', 'For each'],
    growth.map(({ size, seconds: taken, share }) => [
      count(size),
      seconds(taken.median),
      range(taken),
      percent(share.median),
    ]),
  );
}

function manyText({ many, draws }: Everything): readonly string[] {
  if (many === undefined) return [];
  const { copies, threads, result } = many;
  return [
    '## Many models',
    `${copies} copies of the largest model x ${count(draws)} draws, ${threads} threads, each copy from its files to the mean of every output and P5 and P95 of the last year: ${seconds(result.seconds)} on the clock, ${seconds(result.busy)} of cores kept busy, ${bytes(result.memory)}.`,
    table(
      ['Part of the work', 'Seconds of all threads'],
      PARTS.map((part) => [part, seconds(result.parts[part])]),
    ),
  ];
}

function range({ quartiles: [low, high] }: Measured): string {
  return `${seconds(low)} to ${seconds(high)}`;
}
