import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { type ModelFile, modelSchema } from '../../core/model/model-schema.ts';
import { type Place, type Problem, problem } from '../../core/problem/problem.ts';
import { explainIssues, type SettingsAt } from './explain-issue.ts';
import { settingsAt } from './json-schema.ts';

/** A file in YAML that has been read: its contents, and a way to find line and column of anything in it. */
export interface ReadYaml<T> {
  readonly file: T | undefined;
  readonly problems: readonly Problem[];
  /** Gives a place with a path its line and column in the file. */
  readonly locate: (place: Place) => Place;
}

/** Reads the text of a `model.yaml`: its syntax, then its contents by the schema, every fault with file, line and column. */
export function readModelFile(text: string, file: string): ReadYaml<ModelFile> {
  return readYaml(text, file, modelSchema, settingsAt);
}

/** The same of any file in YAML, by its own schema; `settings` names what may stand at a path of it. */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  settings: SettingsAt,
): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const locate = (place: Place): Place => locateIn(document, lines, place, file);
  // The first error only: those after it mostly follow from it.
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const { what, mend } = syntaxInWords(error);
    return { file: undefined, problems: [problem(what, { file, line, column: col }, mend)], locate };
  }
  const read = schema.safeParse(document.toJS());
  if (read.success) return { file: read.data, problems: [], locate };
  const problems = explainIssues(read.error.issues, document, [], settings).map((p) => ({
    ...p,
    place: locate(p.place),
  }));
  return { file: undefined, problems, locate };
}

/** An error of syntax in plain words. */
function syntaxInWords(error: YAMLParseError): { readonly what: string; readonly mend: string } {
  const said = error.message.split('\n')[0]?.replace(/\.?$/, '.') ?? '';
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { what: 'The line is indented with a tab.', mend: 'Use spaces instead.' };
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return {
        what: `The line does not fit those above it: ${said}`,
        mend: 'Give it as many spaces as the settings it belongs with, and check for a missing "-", bracket or quotation mark.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        what: 'The line has a second colon.',
        mend: 'Put a text that holds a colon in quotation marks.',
      };
    case 'DUPLICATE_KEY':
      return { what: 'The setting is there twice.', mend: 'Keep one.' };
    default:
      return {
        what: `The file cannot be read as YAML: ${said}`,
        mend: 'Check the indentation and the quotation marks.',
      };
  }
}

/** A path in the file to line and column: of the key for a setting that is there, else of the nearest one above it. */
function locateIn(document: Document, lines: LineCounter, place: Place, file: string): Place {
  if (place.path === undefined || (place.file !== undefined && place.file !== file)) return place;
  for (let depth = place.path.length; depth > 0; depth--) {
    const above = document.getIn(place.path.slice(0, depth - 1), true);
    const key = place.path[depth - 1];
    const pair = isMap(above)
      ? above.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(place.path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range?.[0] === undefined) continue;
    const { line, col } = lines.linePos(range[0]);
    return { ...place, file, line, column: col };
  }
  return { ...place, file, line: 1, column: 1 };
}
