import { join } from 'node:path';
import type { Simulation } from '../../core/simulate/simulation.ts';
import type { LoadedModel } from '../model-file/load-model.ts';
import { printCsv } from '../results/csv.ts';
import { runId, sha256 } from '../results/hash.ts';
import { writeResults } from '../results/write-results.ts';
import { chancesTable, driversTable, figuresTable, type SimulationTable } from './simulation-tables.ts';

/**
 * Writes what a simulation came to, whole or not at all: to `<model>/<scenario>.simulation` in the folder, beside what `project` writes.
 *
 * @returns the folder written
 */
export function writeSimulation(
  out: string,
  loaded: LoadedModel,
  found: Simulation,
  version: string,
): string {
  const names = found.scenarios.map(({ scenario }) => scenario);
  const folder = join(out, loaded.model.file.model, `${names.join('.')}.simulation`);
  writeResults([{ folder, files: simulationFiles(loaded, found, version) }]);
  return folder;
}

/** The texts of the files by name. The same question, inputs and version give the same bytes: no clock, no machine, no workers. */
export function simulationFiles(
  loaded: LoadedModel,
  found: Simulation,
  version: string,
): Readonly<Record<string, string>> {
  const print = ({ header, rows }: SimulationTable): string => printCsv(header, rows);
  const tables = {
    'chances.csv': print(chancesTable(found)),
    'drivers.csv': print(driversTable(found)),
    'simulation.csv': print(figuresTable(found)),
  };
  const { file } = loaded.model;
  const run = {
    model: file.model,
    title: file.title,
    scenarios: found.scenarios.map(({ scenario, inputs, undrawn }) => ({ scenario, drawn: inputs, undrawn })),
    periods: found.periods,
    draws: found.draws,
    seed: found.seed,
    sampling: found.sampling,
    drawn_plainly: found.plainly,
    engine: version,
    run: runId(loaded.files, version),
    inputs: [...loaded.files]
      .map((f) => ({ path: f.path, sha256: sha256(f.bytes) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    outputs: Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, sha256(text)])),
  };
  return { ...tables, 'run.json': `${JSON.stringify(run, null, 2)}\n` };
}
