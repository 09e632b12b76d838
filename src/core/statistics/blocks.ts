/**
 * Draws are worked through in blocks. The statistics of a block depend on nothing but its draws, and blocks are put together in
 * their order: so any number of workers gives the same bytes. 1,024, so that a block of Sobol's sequence is whole.
 */
export const BLOCK = 1024;

export interface Block {
  /** The first of its draws, from 0. */
  readonly first: number;
  readonly count: number;
}

/** The blocks of so many draws; the last may be shorter. */
export function blocksOf(draws: number): readonly Block[] {
  return Array.from({ length: Math.ceil(draws / BLOCK) }, (_, i) => ({
    first: i * BLOCK,
    count: Math.min(BLOCK, draws - i * BLOCK),
  }));
}
