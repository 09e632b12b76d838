import type { Basis } from './basis.ts';

/**
 * How the evaluator writes "unknown" in its arrays of numbers. It is written in this folder only; everything outside
 * sees `Value`. Operations that could make a NaN of known numbers report a fault instead, so that a NaN in an array
 * can only mean unknown.
 */
export const UNKNOWN = Number.NaN;

export function isUnknown(value: number): boolean {
  return Number.isNaN(value);
}

export const TOO_LARGE = 'The figure is too large to hold.';

/** A month of a line that could not be worked out, such as a division by nought. */
export interface RunFault {
  readonly line: number;
  readonly month: number;
  readonly what: string;
}

/** What a run writes: for each line and month the value, whether it is only a known part, and what it rests on. */
export class RunState {
  readonly months: number;
  readonly values: readonly Float64Array[];
  readonly partial: readonly Uint8Array[];
  readonly basis: readonly Uint8Array[];
  readonly faults: RunFault[] = [];
  /** The line and month being worked out, and the basis gathered for it so far. */
  line = 0;
  month = 0;
  gathered: Basis = 0;
  /** When set, hears of every line and month that is read. */
  onRead: ((line: number, month: number) => void) | undefined;

  constructor(lines: number, months: number) {
    this.months = months;
    this.values = Array.from({ length: lines }, () => new Float64Array(months).fill(UNKNOWN));
    this.partial = Array.from({ length: lines }, () => new Uint8Array(months));
    this.basis = Array.from({ length: lines }, () => new Uint8Array(months));
  }

  /** The value of a line in a month, unknown when only a part of it is known. */
  read(line: number, month: number): number {
    const value = this.readPart(line, month);
    return this.partial[line]?.[month] === 1 ? UNKNOWN : value;
  }

  /** The known part of a line in a month. */
  readPart(line: number, month: number): number {
    this.gathered |= this.basis[line]?.[month] ?? 0;
    this.onRead?.(line, month);
    return this.values[line]?.[month] ?? UNKNOWN;
  }

  fault(what: string): number {
    if (!this.faults.some((f) => f.line === this.line))
      this.faults.push({ line: this.line, month: this.month, what });
    return UNKNOWN;
  }

  write(month: number, value: number, partial: boolean, own: Basis): void {
    const { line } = this;
    const values = this.values[line];
    const partials = this.partial[line];
    const bases = this.basis[line];
    if (values === undefined || partials === undefined || bases === undefined) return;
    values[month] = Number.isFinite(value) || isUnknown(value) ? value : this.fault(TOO_LARGE);
    partials[month] = partial ? 1 : 0;
    bases[month] = this.gathered | own;
  }
}
