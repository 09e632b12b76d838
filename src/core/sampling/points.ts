/**
 * Points between 0 and 1 for one input: the shares at which its figures are taken from its distribution. A way to sample is a
 * way to place these points.
 */
export interface Points {
  /** Fills out[0..count-1] with the points of the draws first..first+count-1; none is 0 or 1. */
  readonly fill: (first: number, count: number, out: Float64Array) => void;
}
