import { existsSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { engineVersion } from '../../version.ts';
import { writeFiles } from '../export/write-files.ts';
import { loadModel } from '../model-file/load-model.ts';
import { PAPER_FIELDS } from '../paper/fields/index.ts';
import { fillTemplate } from '../paper/fill-template.ts';
import { findTemplate } from '../paper/find-template.ts';
import { makePaper } from '../paper/make-paper.ts';
import { printHtml } from '../paper/print-html.ts';
import type { CliContext } from './context.ts';
import { scenarioNamed } from './names.ts';

/** The options as they are typed. */
export interface PaperOptions {
  readonly scenario?: string;
  readonly compare?: string;
  readonly format?: string;
  readonly out?: string;
  readonly template?: string;
  readonly fields?: boolean;
  readonly json?: boolean;
}

const FORMATS = ['html', 'docx', 'md'] as const;
type Format = (typeof FORMATS)[number];

/** Writes a short paper for a board about one scenario of a model. */
export async function paperCommand(
  context: CliContext,
  name: string | undefined,
  options: PaperOptions,
): Promise<void> {
  if (options.fields === true) return sayFields(context, options.json === true);
  if (name === undefined)
    throw new CallError(
      'Name a model to write a paper about, or use --fields to see the fields of a template.',
    );
  const format = formatOf(options);
  const loaded = loadModel(context.root, name);
  const scenario = scenarioNamed(loaded, options.scenario ?? 'plan');
  const compare = options.compare === undefined ? undefined : scenarioNamed(loaded, options.compare);
  if (compare === scenario)
    throw new CallError(`Both scenarios are "${scenario}". Compare it with another one.`);
  const template = findTemplate(context.root, name, options.template);
  const path = pathOf(context.root, options.out, `${loaded.model.file.model}-${scenario}.${format}`);
  context.progress(`Writing the paper on ${loaded.model.file.model}, ${scenario} ...`);
  const paper = await makePaper(loaded, scenario, compare, engineVersion());
  const markdown = fillTemplate(template.text, template.file, paper);
  writeFiles([{ path, bytes: await printed(markdown, format, paper.run) }]);
  context.progress('');
  const written = relative(process.cwd(), path);
  if (options.json === true)
    context.say(JSON.stringify({ ok: true, written, template: template.file, run: paper.run }, null, 2));
  else context.say(`Written: ${written}`);
}

async function printed(markdown: string, format: Format, run: string): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return Buffer.from(markdown, 'utf8');
    case 'html':
      return Buffer.from(printHtml(markdown, { run }), 'utf8');
    case 'docx': {
      // The library is large: loaded only for a Word file.
      const { printDocx } = await import('../paper/print-docx.ts');
      return printDocx(markdown, { run });
    }
  }
}

/** The format that is asked for, else that of the file's name, else HTML. */
function formatOf({ format, out }: PaperOptions): Format {
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  const asked = format ?? (ending === '' ? 'html' : ending);
  const found = FORMATS.find((known) => known === asked);
  if (found === undefined)
    throw new CallError(
      `"${asked}" is no format of a paper. ${didYouMean(asked, FORMATS, `There are: ${FORMATS.join(', ')}.`)}`,
    );
  return found;
}

function pathOf(root: string, out: string | undefined, usual: string): string {
  const path = out === undefined ? join(root, 'out', 'papers', usual) : resolve(out);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new CallError(`"${out}" is a folder. Name a file, such as ${join(out ?? '', usual)}.`);
  return path;
}

function sayFields(context: CliContext, asJson: boolean): void {
  const fields = PAPER_FIELDS.map(({ name, kind, about }) => ({ name, kind, about }));
  if (asJson) {
    context.say(JSON.stringify({ ok: true, fields }, null, 2));
    return;
  }
  const width = Math.max(...fields.map(({ name }) => name.length));
  for (const { name, about } of fields) context.say(`${name.padEnd(width)}  ${about}`);
  context.say(
    '\nAlso: {{ figure LINE PERIOD }}, {{ figure LINE PERIOD in SCENARIO }}, {{ if FIELD }} ... {{ otherwise }} ... {{ end }}. See docs/paper.md.',
  );
}
