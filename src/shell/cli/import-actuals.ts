import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { codeGroups } from '../../core/ledger/code-groups.ts';
import { variances } from '../../core/ledger/variance.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { problem, refuse } from '../../core/problem/problem.ts';
import { engineVersion } from '../../version.ts';
import { prepare } from '../export/prepare.ts';
import { readLedgerFile } from '../export/read-ledger-file.ts';
import { writeFiles } from '../export/write-files.ts';
import { printCsv } from '../results/csv.ts';
import { actualsAnswer } from './actuals-answer.ts';
import { type AnswerOptions, giveAnswer } from './answer.ts';
import type { CliContext } from './context.ts';
import { scenarioNamed } from './names.ts';

export interface ImportOptions extends AnswerOptions {
  readonly profile: string;
  readonly scenario?: string;
  readonly out?: string;
}

/** Reads ledger files back by a profile, and sets actual against plan. */
export function importActualsCommand(
  context: CliContext,
  name: string,
  files: readonly string[],
  options: ImportOptions,
): void {
  const missing = files.filter((file) => !existsSync(resolve(file)) || !statSync(resolve(file)).isFile());
  if (missing.length > 0)
    throw new CallError(`There is no file ${missing.map((file) => `"${file}"`).join(', ')}.`);
  const twice = files.filter((file, i) => files.findIndex((other) => resolve(other) === resolve(file)) !== i);
  if (twice.length > 0) throw new CallError(`"${twice[0]}" is named twice: its amounts would count twice.`);
  const scenario = options.scenario ?? 'plan';
  const prepared = prepare(
    context.root,
    name,
    options.profile,
    (loaded) => scenarioNamed(loaded, scenario),
    engineVersion(),
  );
  const { profile } = prepared.profile;
  const { calendar } = prepared.graph;
  const lines = prepared.mapped();
  const read = files.map((file) => readLedgerFile(profile, readFileSync(resolve(file)), file, calendar));
  refuse(read.flatMap((r) => r.problems));
  const found = read.flatMap((r) => r.entries);
  if (found.length === 0)
    refuse([problem('There are no amounts in the ledger files.', { file: files.join(', ') })]);
  const groups = codeGroups(profile, prepared.graph, lines, found);
  const rows = variances(groups, found, calendar, profile.file.actuals.no_row);
  const uncoded = lines.filter((l) => l.missing.length > 0 && !l.suspense);
  const answer = actualsAnswer({
    rows,
    found: found.length,
    uncoded: uncoded.map((l) => prepared.graph.lines[l.line]?.name ?? ''),
  });
  if (options.out !== undefined) {
    const path = resolve(options.out);
    if (existsSync(path) && statSync(path).isDirectory())
      throw new CallError(`"${options.out}" is a folder. Name a CSV file.`);
    writeFiles([{ path, bytes: Buffer.from(printCsv(answer.csv.header, answer.csv.rows), 'utf8') }]);
  }
  giveAnswer(context, answer, options);
  if (options.out !== undefined && options.json !== true && options.csv !== true)
    context.say(`Written: ${relative(process.cwd(), resolve(options.out))}`);
}
