/**
 * One way to work a workload out. Each peer runs in a process of its own, so that none warms up, slows down or fills the memory of
 * another; the benchmark asks them in turn.
 */
export interface Peer {
  readonly name: PeerName;
  /** What runs, with its version. */
  readonly version: string;
  /** What was set or found out before the clock ran, for the notes. */
  readonly note?: string;
  /** Seconds to make it ready: reading formulas, compiling. The workload itself is made beforehand. */
  readonly ready: number;
  /**
   * Works out the first `count` draws and gives the seconds that its process kept a core busy. With one core each, and nothing to
   * wait for, that is how long it takes on a machine that does nothing else; and what else this one does hardly shows.
   */
  readonly run: (count: number) => Promise<number>;
  /** The outputs of draws 0 to count - 1 of the last run: `outputs[o][i]`, NaN for unknown. */
  readonly outputs: (count: number) => Promise<readonly Float64Array[]>;
  /** The most memory that its process has held, in bytes. */
  readonly memory: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export const PEERS = [
  'kernel',
  'kernel_single',
  'numpy',
  'reference',
  'hyperformula',
  'mathjs',
  'libreoffice',
] as const;
export type PeerName = (typeof PEERS)[number];

/** A peer that is not installed here, and how to have it. */
export class NotInstalled extends Error {}

/** What a peer written in JavaScript does in its process. */
export interface Work {
  readonly version: string;
  readonly note?: string;
  readonly run: (draws: readonly Float64Array[], count: number, out: readonly Float64Array[]) => void;
}
