import type { SourceKind } from '../source/source.ts';

/**
 * What a figure rests on, as a set of bits: one for each kind of source that was read on the way to it. Kept month by
 * month, so that a figure of 2009/10 does not count as assumed because a later year is.
 */
export type Basis = number;

const BITS: Readonly<Record<SourceKind, Basis>> = {
  missing: 0,
  stated: 1,
  read: 2,
  local: 4,
  cited: 8,
  assumed: 16,
};

export function basisOf(kind: SourceKind): Basis {
  return BITS[kind];
}

/** The weakest kind in the set: assumption before outside evidence before the user's own before the document's. */
export function weakest(basis: Basis): SourceKind | 'none' {
  const order: readonly SourceKind[] = ['assumed', 'cited', 'local', 'read', 'stated'];
  return order.find((kind) => (basis & BITS[kind]) !== 0) ?? 'none';
}
