/** In how many draws the second of two figures was higher, the same to within a slack, or lower; and in how many either is unknown. */
export interface Beside {
  readonly higher: number;
  readonly equal: number;
  readonly lower: number;
  readonly unknown: number;
}

/** @param differences after less before; NaN is unknown */
export function besideOf(differences: Float64Array, slack: number): Beside {
  let [higher, lower, unknown] = [0, 0, 0];
  for (const d of differences) {
    if (Number.isNaN(d)) unknown++;
    else if (d > slack) higher++;
    else if (d < -slack) lower++;
  }
  return { higher, equal: differences.length - higher - lower - unknown, lower, unknown };
}

export function mergedBeside(a: Beside, b: Beside): Beside {
  return {
    higher: a.higher + b.higher,
    equal: a.equal + b.equal,
    lower: a.lower + b.lower,
    unknown: a.unknown + b.unknown,
  };
}
