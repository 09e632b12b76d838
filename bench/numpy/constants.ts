import type { Node, Nodes } from './nodes.ts';

/** Figures that no draw bears on, worked out once before the clock runs. */
export class Constants {
  readonly #nodes: Nodes;
  readonly #names = new Map<string, string>();
  readonly lines: string[] = [];

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
  }

  /** One number, or a column with one for each month. */
  column(values: readonly number[]): Node {
    const [first = Number.NaN] = values;
    if (values.every((v) => Object.is(v, first))) return this.#nodes.plain(python(first), 'number');
    return this.#nodes.plain(this.#named(`np.array([${values.map(python).join(', ')}])[:, None]`), 'months');
  }

  /** The same as a list, for a loop over the months. */
  list(values: readonly number[]): string {
    return this.#named(`[${values.map(python).join(', ')}]`);
  }

  mask(values: readonly boolean[]): Node {
    const text = `np.array([${values.map((v) => (v ? 'True' : 'False')).join(', ')}])[:, None]`;
    return this.#nodes.plain(this.#named(text), 'months', true);
  }

  /** A square matrix that spreads a column over the months after: row m, column j holds profile[m - j]. */
  spread(values: readonly number[]): string {
    return this.#named(`toeplitz([${values.map(python).join(', ')}])`);
  }

  indexes(values: readonly number[]): string {
    return this.#named(`np.array([${values.join(', ')}])`);
  }

  #named(text: string): string {
    const before = this.#names.get(text);
    if (before !== undefined) return before;
    const name = `k${this.#names.size}`;
    this.#names.set(text, name);
    this.lines.push(`${name} = ${text}`);
    return name;
  }
}

export function python(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const text = Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : `${value}`;
  return value < 0 ? `(${text})` : text;
}
