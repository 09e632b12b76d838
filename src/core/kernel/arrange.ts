import type { Series } from './cell.ts';
import type { LiveRow } from './live.ts';
import { type Batch, batchesOf } from './order.ts';
import type { Case, Formula, Island, Months, Part, Program, Statement } from './program.ts';
import type { At, Rolled, Stretch } from './rolled.ts';
import { numbersKey } from './share.ts';

/** The first number of the memory says whether anything unusual has happened in the draw: see the emitters. */
export const WHOLE = 0;

/** Puts live rows into loops, and gives a place in memory to each that is read in another month or by another part. */
export function arrange(
  live: readonly LiveRow[],
  stretches: readonly (readonly Stretch[])[],
  about: Omit<Program, 'memory' | 'islands'>,
  room: number,
): Program {
  const islands = batchesOf(live, stretches, room);
  const homes = new Map<number, Home>();
  islands.forEach((batches, island) => {
    batches.forEach((batch, part) => {
      for (const row of batch.rows) homes.set(row, { batch, part: `${island} ${part}` });
    });
  });
  const memory = new Memory(homes, about.months);
  const every = islands.flat().map((batch): [Batch, Part] => [batch, partOf(batch, live, stretches, memory)]);
  const parts = new Map(every.map(([batch, part]) => [batch, stored(part, memory)]));
  return {
    ...about,
    memory: memory.size,
    islands: islands.map((batches): Island => {
      const outs = batches.flatMap(({ rows }) => rows.flatMap((row) => live[row]?.out ?? []));
      return {
        parts: batches.flatMap((batch) => parts.get(batch) ?? []),
        outputs: outs.filter((o) => o !== undefined),
      };
    }),
  };
}

interface Home {
  readonly batch: Batch;
  readonly part: string;
}

/** Where rows are kept for those that cannot read them from a local. */
class Memory {
  readonly #homes: ReadonlyMap<number, Home>;
  readonly #months: number;
  readonly #places = new Map<number, number>();
  size = WHOLE + 1;

  constructor(homes: ReadonlyMap<number, Home>, months: number) {
    this.#homes = homes;
    this.#months = months;
  }

  homeOf(row: number): Home {
    const home = this.#homes.get(row);
    if (home === undefined) throw new Error(`row ${row} is read and has no place`);
    return home;
  }

  placeOf(row: number): number {
    const before = this.#places.get(row);
    if (before !== undefined) return before;
    const place = this.size;
    this.#places.set(row, place);
    this.size += this.homeOf(row).batch.still ? 1 : this.#months;
    return place;
  }

  /** The place of a row that somebody reads from memory. */
  placeIfRead(row: number): number | undefined {
    return this.#places.get(row);
  }
}

function partOf(
  batch: Batch,
  live: readonly LiveRow[],
  stretches: readonly (readonly Stretch[])[],
  memory: Memory,
): Part {
  const months = batch.rows.flatMap((row) => live[row]?.months.map(({ month }) => month) ?? []);
  const from = Math.min(...months);
  const resolver = new Resolver(batch, from, memory);
  const entries = batch.rows.map((row) =>
    (stretches[row] ?? []).map(
      ({ months: of, value, checks, finite }): Case => ({
        months: of,
        statements: [
          ...checks.map((check): Statement => ({ kind: 'check', value: resolver.formula(check) })),
          last(row, live[row]?.out, resolver.formula(value)),
          ...(finite ? [{ kind: 'check' as const, value: { op: 'local' as const, row } }] : []),
        ],
      }),
    ),
  );
  const loop = batch.still ? undefined : { from, to: Math.max(...months) };
  const all = loop === undefined ? 1 : loop.to - loop.from + 1;
  return {
    loop,
    kept: [...resolver.kept],
    carried: resolver.carried(),
    statements: batch.still
      ? entries.flatMap((cases) => cases.flatMap((c) => c.statements))
      : joined(entries, all),
  };
}

function last(row: number, out: LiveRow['out'], value: Formula): Statement {
  return out === undefined ? { kind: 'set', row, value } : { kind: 'out', outputs: out, value };
}

/** Neighbours that are needed in the same months share the question of which month it is. */
function joined(entries: readonly (readonly Case[])[], all: number): readonly Statement[] {
  const out: { key: string; cases: Case[] }[] = [];
  for (const cases of entries) {
    const key = cases.map((c) => c.months.join(' ')).join(';');
    const before = out.at(-1);
    if (before?.key !== key) out.push({ key, cases: [...cases] });
    else
      before.cases = before.cases.map((c, i) => ({
        months: c.months,
        statements: [...c.statements, ...(cases[i]?.statements ?? [])],
      }));
  }
  return out.flatMap(({ cases }): readonly Statement[] => {
    const [only] = cases;
    if (only !== undefined && cases.length === 1 && only.months.length === all) return only.statements;
    return [{ kind: 'when', cases }];
  });
}

/** Once it is known who reads what from memory, rows that are read so are put there. */
function stored(part: Part, memory: Memory): Part {
  const put = (statement: Statement): Statement => {
    switch (statement.kind) {
      case 'when':
        return {
          kind: 'when',
          cases: statement.cases.map((c) => ({ ...c, statements: c.statements.map(put) })),
        };
      case 'set': {
        const store = memory.placeIfRead(statement.row);
        return store === undefined ? statement : { ...statement, store };
      }
      case 'check':
      case 'out':
        return statement;
    }
  };
  return { ...part, statements: part.statements.map(put) };
}

/** Says how each row that a part reads is reached from there. */
class Resolver {
  readonly kept = new Set<number>();
  readonly #batch: Batch;
  readonly #from: number;
  readonly #memory: Memory;
  readonly #carried = new Map<string, Part['carried'][number]>();

  constructor(batch: Batch, from: number, memory: Memory) {
    this.#batch = batch;
    this.#from = from;
    this.#memory = memory;
  }

  carried(): Part['carried'] {
    return [...this.#carried.values()];
  }

  formula(of: Rolled): Formula {
    switch (of.op) {
      case 'number':
      case 'table':
      case 'draw':
        return of;
      case 'read':
        return this.#read(of.row, of.at);
      case 'onward':
        return this.#onward(of.row, of.starts);
      case 'unary':
        return { ...of, of: this.formula(of.of) };
      case 'binary':
        return { ...of, left: this.formula(of.left), right: this.formula(of.right) };
      case 'choose':
        return { ...of, test: this.formula(of.test), yes: this.formula(of.yes), no: this.formula(of.no) };
      case 'convolve':
        return { ...of, of: this.#series(of.of), profile: this.#series(of.profile) };
    }
  }

  #read(row: number, at: At): Formula {
    const { batch } = this.#memory.homeOf(row);
    const here = batch === this.#batch;
    if (batch.still) {
      if (here) return { op: 'local', row };
      const place = this.#memory.placeOf(row);
      this.kept.add(place);
      return { op: 'kept', place };
    }
    if (here && at.kind === 'lag' && at.lag === 0) return { op: 'local', row };
    if (here && at.kind === 'lag' && at.lag === -1) return this.#carry(row, 0, []);
    return { op: 'stored', place: this.#memory.placeOf(row), at };
  }

  #onward(row: number, starts: readonly (number | undefined)[]): Formula {
    const { batch } = this.#memory.homeOf(row);
    const months = [...starts.keys()].filter((m) => starts[m] !== undefined);
    const start = starts[months[0] ?? -1];
    const alike = months.every((m) => Object.is(starts[m], start));
    if (batch === this.#batch && alike && start !== undefined) return this.#carry(row, start, months);
    return { op: 'onward', starts, of: this.#read(row, { kind: 'lag', lag: -1 }) };
  }

  #carry(row: number, start: number, months: readonly number[]): Formula {
    const again = months.filter((m) => m !== this.#from);
    const key = `${row} ${numbersKey([start])} ${again.join(' ')}`;
    const known = this.#carried.get(key) ?? { row, start, again, name: this.#carried.size };
    this.#carried.set(key, known);
    return { op: 'carried', name: known.name };
  }

  #series(series: Series): Months {
    if (series.kind === 'fixed') return series;
    const kind = this.#memory.homeOf(series.row).batch.still ? 'kept' : 'stored';
    return { kind, place: this.#memory.placeOf(series.row) };
  }
}
