import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { printProblem, refuse } from '../../core/problem/problem.ts';
import { engineVersion } from '../../version.ts';
import { profileNames } from '../export/find-profile.ts';
import { endOf, type LedgerFile, ledgerFiles, refuseUntied } from '../export/ledger-files.ts';
import { prepare } from '../export/prepare.ts';
import { verifyFile } from '../export/verify.ts';
import { writeFiles } from '../export/write-files.ts';
import { printTable } from './answer.ts';
import type { CliContext } from './context.ts';
import { reconciledJson, reconciledTable, summary } from './export-answer.ts';
import { formatsText } from './export-formats.ts';
import { scenarioNamed } from './names.ts';

export interface ExportOptions {
  readonly profile?: string;
  readonly scenario?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly verify?: string;
  readonly formats?: boolean;
  readonly json?: boolean;
}

/** Writes the budget of a scenario for a ledger; or shows how model and file compare; or checks a file that was written. */
export function exportCommand(context: CliContext, name: string | undefined, options: ExportOptions): void {
  if (options.formats === true) {
    context.say(formatsText(name, options.json === true));
    return;
  }
  const { model, profile } = called(context, name, options);
  const scenario = options.scenario ?? 'plan';
  const prepared = prepare(
    context.root,
    model,
    profile,
    (loaded) => scenarioNamed(loaded, scenario),
    engineVersion(),
  );
  const { made, notes } = prepared.made();
  if (options.verify !== undefined) {
    verify(context, options, options.verify, () =>
      verifyFile(made, resolve(options.verify ?? ''), prepared.facts.run),
    );
    return;
  }
  const usual = join(
    context.root,
    'out',
    'ledger',
    prepared.facts.model,
    scenario,
    made.profile.file.profile,
  );
  const { folder, base } = placeFor(options.out, join(usual, made.profile.file.profile), endOf(made));
  const files = ledgerFiles(made, prepared.facts, base);
  const reconciled = files.flatMap((file) => file.reconciled);
  if (options.dryRun !== true) {
    refuseUntied(files);
    writeFiles(
      files.flatMap((file) => [
        { path: join(folder, file.name), bytes: file.bytes },
        ...(file.controlFile === undefined
          ? []
          : [{ path: join(folder, file.controlFile.name), bytes: file.controlFile.bytes }]),
      ]),
    );
  }
  const paths = files.flatMap((file) =>
    written(file).map((path) => relative(process.cwd(), join(folder, path))),
  );
  if (options.json === true) {
    const rows = reconciledJson(made, reconciled);
    const answer = options.dryRun === true ? { files: paths } : { written: paths };
    context.say(
      JSON.stringify(
        { ok: files.every((file) => file.ties), ...answer, reconciled: rows, notes: notes.map(printProblem) },
        null,
        2,
      ),
    );
  } else {
    if (options.dryRun === true) context.say(printTable(reconciledTable(made, reconciled)));
    for (const line of summary(made, reconciled, prepared.graph.calendar)) context.say(line);
    for (const p of notes) context.say(`Note: ${printProblem(p)}`);
    const word = options.dryRun === true ? 'Would be written' : 'Written';
    for (const path of paths) context.say(`${word}: ${path}`);
  }
  if (options.dryRun === true) refuseUntied(files);
}

function written(file: LedgerFile): readonly string[] {
  return file.controlFile === undefined ? [file.name] : [file.name, file.controlFile.name];
}

function called(
  { root }: CliContext,
  model: string | undefined,
  options: ExportOptions,
): { model: string; profile: string } {
  if (model === undefined) throw new CallError('Name a model, or ask for --formats.');
  if (options.dryRun === true && options.verify !== undefined)
    throw new CallError('Give either --dry-run or --verify, not both.');
  if (options.profile !== undefined) return { model, profile: options.profile };
  const known = profileNames(root, model);
  throw new CallError(
    known.length === 0
      ? `Name a profile with --profile. ${model} has none yet: docs/exports.md says how to write one.`
      : `Name a profile with --profile. There are: ${known.join(', ')}.`,
  );
}

/** The folder and the beginning of the names of the files. */
function placeFor(
  out: string | undefined,
  usual: string,
  end: '.csv' | '.zip',
): { folder: string; base: string } {
  if (out === undefined) return { folder: dirname(usual), base: usual.slice(dirname(usual).length + 1) };
  const path = resolve(out);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new CallError(`"${out}" is a folder. Name a file to write, such as ${join(out, `budget${end}`)}.`);
  if (!path.toLowerCase().endsWith(end))
    throw new CallError(`The layout is written as a file that ends in ${end}, and "${out}" does not.`);
  return { folder: dirname(path), base: path.slice(dirname(path).length + 1, -end.length) };
}

function verify(
  context: CliContext,
  options: ExportOptions,
  path: string,
  check: () => ReturnType<typeof verifyFile>,
): void {
  if (!existsSync(resolve(path)) || !statSync(resolve(path)).isFile())
    throw new CallError(`There is no file "${path}".`);
  const { rows, problems } = check();
  refuse(problems);
  if (options.json === true) context.say(JSON.stringify({ ok: true, file: path, rows }, null, 2));
  else context.say(`${path}: ${rows} rows. It is as it was written, and holds what the model has.`);
}
