import { existsSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { type Problem, problem, refuse } from '../../core/problem/problem.ts';
import {
  type CellDifference,
  type Compared,
  compareWorkbook,
  type FoundSheets,
  RUN,
  SCENARIO,
  saidOf,
} from '../../core/workbook/compare-workbook.ts';
import type { Workbook } from '../../core/workbook/sheet.ts';
import { writeFiles } from '../export/write-files.ts';
import { loadModel } from '../model-file/load-model.ts';
import { makeWorkbook } from '../workbook/make-workbook.ts';
import { cellsOfFile } from '../workbook/read-xlsx.ts';
import { xlsxOf } from '../workbook/write-xlsx.ts';
import type { CliContext } from './context.ts';
import { scenarioNamed } from './names.ts';

export interface WorkbookOptions {
  readonly scenario: string;
  readonly out?: string;
  readonly verify?: string;
  readonly json?: boolean;
}

/** Writes a scenario as a workbook with live formulas; or sets a file against it. */
export async function workbookCommand(
  context: CliContext,
  name: string,
  options: WorkbookOptions,
): Promise<void> {
  if (options.out !== undefined && options.verify !== undefined)
    throw new CallError('Give either --out or --verify, not both.');
  const loaded = loadModel(context.root, name);
  const scenario = scenarioNamed(loaded, options.scenario);
  const { model } = loaded.model.file;
  if (options.verify !== undefined) {
    const found = await cellsOfFile(fileNamed(options.verify));
    verify(context, makeWorkbook(loaded, scenario), found, options.verify, options.json === true);
    return;
  }
  const usual = join(context.root, 'out', 'workbook', `${model}-${scenario}.xlsx`);
  const path = options.out === undefined ? usual : outNamed(options.out);
  context.progress(`Writing ${model}, ${scenario} ...`);
  const workbook = makeWorkbook(loaded, scenario);
  writeFiles([{ path, bytes: await xlsxOf(workbook) }]);
  context.progress('');
  const written = relative(process.cwd(), path);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  context.say(
    options.json === true
      ? JSON.stringify({ ok: true, model, scenario, written, sheets }, null, 2)
      : `Written: ${written}`,
  );
}

function fileNamed(given: string): string {
  const path = resolve(given);
  if (!existsSync(path) || !statSync(path).isFile()) throw new CallError(`There is no file "${given}".`);
  return path;
}

function outNamed(given: string): string {
  const path = resolve(given);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new CallError(`"${given}" is a folder. Name a file to write, such as ${join(given, 'plan.xlsx')}.`);
  if (!path.toLowerCase().endsWith('.xlsx'))
    throw new CallError(`A workbook is a file that ends in .xlsx, and "${given}" does not.`);
  return path;
}

function verify(
  { say }: CliContext,
  workbook: Workbook,
  found: FoundSheets,
  path: string,
  json: boolean,
): void {
  const file = basename(path);
  refuse(anotherFile(workbook, found, file));
  const compared = compareWorkbook(workbook, found);
  refuse(problemsOf(compared, file));
  const { inputs } = compared;
  if (json) {
    say(JSON.stringify({ ok: true, file: path, inputs }, null, 2));
    return;
  }
  say(`${path}: every formula, label and source is as it was written.`);
  if (inputs.length === 0) {
    say('No input is changed.');
    return;
  }
  say(`${inputs.length} ${inputs.length === 1 ? 'input is' : 'inputs are'} changed:`);
  for (const { cell, line, was, is } of inputs)
    say(`  Inputs ${cell}, ${line}: ${is}, and the model has ${was}.`);
}

/** A file of another scenario or run differs everywhere: it is told once. */
function anotherFile(workbook: Workbook, found: FoundSheets, file: string): readonly Problem[] {
  const about = found('Read me');
  const said = (what: typeof RUN | typeof SCENARIO): string | undefined =>
    about === undefined ? undefined : saidOf(about, what);
  const ours = (what: typeof RUN | typeof SCENARIO): string | undefined =>
    saidOf((row, column) => {
      const content = workbook.sheets[0]?.rows[row]?.[column]?.content;
      return content?.kind === 'text' ? { value: content.text } : undefined;
    }, what);
  const [scenario, run] = [said(SCENARIO), said(RUN)];
  if (scenario === undefined || run === undefined)
    return [
      problem(
        'The file does not say which scenario and run it comes from.',
        { file },
        'Is it a workbook of Headroom?',
      ),
    ];
  if (scenario !== ours(SCENARIO))
    return [
      problem(`The file holds another scenario, "${scenario}".`, { file }, 'Name that one with --scenario.'),
    ];
  if (run === ours(RUN)) return [];
  const what = `The file comes from run ${run}, and the model as it is now gives run ${ours(RUN)}.`;
  return [problem(what, { file }, 'The model or Headroom has changed since: write the workbook again.')];
}

/** How many cells are named one by one. */
const NAMED = 40;

function problemsOf({ others, missing }: Compared, file: string): readonly Problem[] {
  const rest = others.length - NAMED;
  return [
    ...missing.map((sheet) => problem(`The sheet ${sheet} is not there.`, { file })),
    ...others.slice(0, NAMED).map((one) => overwritten(one, file)),
    ...(rest > 0 ? [problem(`${rest} more cells are not as they were written.`, { file })] : []),
  ];
}

function overwritten({ sheet, cell, line, was, is }: CellDifference, file: string): Problem {
  return problem(`${sheet} ${cell} holds ${is}, and was written as ${was}.`, {
    file,
    ...(line === '' ? {} : { name: line }),
  });
}
