import { type Comparison, compareOutputs } from './compare.ts';
import { startLibreOffice } from './peers/libreoffice.ts';
import { startNumpy } from './peers/numpy.ts';
import { NotInstalled, PEERS, type Peer, type PeerName } from './peers/peer.ts';
import { startScript } from './peers/start.ts';
import { type Measured, measured } from './statistics.ts';
import { type Choice, workloadOf } from './workload/workload.ts';

/** What is known of a peer after its runs. */
export interface PeerResult {
  readonly name: PeerName;
  readonly version: string;
  readonly note?: string;
  /** Seconds of a core for each draw. */
  readonly perDraw: Measured;
  /** Seconds a draw in each round, the rounds of all peers side by side. */
  readonly rounds: readonly number[];
  /** Seconds to make it ready. */
  readonly ready: number;
  /** The most memory that its process held, in bytes. */
  readonly memory: number;
  /** Draws asked for at a time. */
  readonly draws: number;
  readonly comparison: Comparison;
}

export interface SideBySide {
  readonly results: readonly PeerResult[];
  /** Peers that are not installed, and how to have them. */
  readonly missing: readonly { readonly name: PeerName; readonly mend: string }[];
}

/** Draws of which every peer's outputs are compared with the reference. */
const COMPARED = 3;

/** How many draws a round asks of each: enough to measure, few enough to wait for. */
function drawsOf(name: PeerName, draws: number): number {
  switch (name) {
    case 'kernel':
    case 'numpy':
      return draws;
    case 'kernel_single':
      return 500;
    case 'reference':
      return 20;
    case 'hyperformula':
    case 'mathjs':
    case 'libreoffice':
      return COMPARED;
  }
}

/** Runs all peers in turn, round by round, so that whatever else the machine does bears on all alike. */
export async function sideBySide(
  choice: Choice,
  draws: number,
  rounds: number,
  folder: string,
  tell: (text: string) => void,
): Promise<SideBySide> {
  const peers: Peer[] = [];
  const missing: { name: PeerName; mend: string }[] = [];
  for (const name of PEERS) {
    tell(`starting ${name}`);
    try {
      peers.push(await start(name, choice, draws, folder));
    } catch (error) {
      if (!(error instanceof NotInstalled)) throw error;
      missing.push({ name, mend: error.message });
    }
  }
  const seconds = new Map(peers.map(({ name }): [PeerName, number[]] => [name, []]));
  // The first rounds warm up: code is compiled, memory is taken.
  for (let round = -2; round < rounds; round++) {
    tell(round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`);
    for (const peer of peers) {
      const count = drawsOf(peer.name, draws);
      const taken = await peer.run(count);
      if (round >= 0) seconds.get(peer.name)?.push(taken / count);
    }
  }
  const reference = await peers.find((p) => p.name === 'reference')?.outputs(COMPARED);
  const results: PeerResult[] = [];
  for (const peer of peers) {
    const { name, version, note, ready } = peer;
    const own = seconds.get(name) ?? [];
    results.push({
      name,
      version,
      ...(note === undefined ? {} : { note }),
      perDraw: measured(own),
      rounds: own,
      ready,
      memory: await peer.memory(),
      draws: drawsOf(name, draws),
      comparison: compareOutputs(reference ?? [], await peer.outputs(COMPARED)),
    });
  }
  await allDraws(peers, draws, results);
  for (const peer of peers) await peer.close();
  return { results, missing };
}

async function start(name: PeerName, choice: Choice, draws: number, folder: string): Promise<Peer> {
  if (name === 'numpy') return await startNumpy(workloadOf(choice), draws, folder);
  if (name === 'libreoffice') return await startLibreOffice(workloadOf(choice), draws, folder);
  return await startScript(name, choice, draws, folder);
}

/** NumPy and the kernel have worked out the same draws, all of them: they are compared over all. */
async function allDraws(peers: readonly Peer[], draws: number, results: PeerResult[]): Promise<void> {
  const kernel = peers.find((p) => p.name === 'kernel');
  const numpy = peers.find((p) => p.name === 'numpy');
  const at = results.findIndex((r) => r.name === 'numpy');
  const result = results[at];
  if (kernel === undefined || numpy === undefined || result === undefined) return;
  results[at] = {
    ...result,
    comparison: compareOutputs(await kernel.outputs(draws), await numpy.outputs(draws)),
  };
}

/** How many times as long another takes, round by round. */
export function ratio(results: readonly PeerResult[], slow: PeerName, fast: PeerName): Measured | undefined {
  const [a, b] = [slow, fast].map((name) => results.find((r) => r.name === name));
  if (a === undefined || b === undefined) return undefined;
  return measured(a.rounds.map((seconds, i) => seconds / (b.rounds[i] ?? Number.NaN)));
}
