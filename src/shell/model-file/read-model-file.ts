import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type ModelFile, modelSchema } from '../../core/model/model-schema.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem } from '../../core/problem/problem.ts';

/** A model file that has been read: its contents, and a way to find line and column of anything in it. */
export interface ReadModelFile {
  readonly file: ModelFile | undefined;
  readonly problems: readonly Problem[];
  /** Gives a place with a path its line and column in the file. */
  readonly locate: (place: Place) => Place;
}

/** Reads the text of a `model.yaml`: its syntax, then its contents by the schema, every fault with file, line and column. */
export function readModelFile(text: string, file: string): ReadModelFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const locate = (place: Place): Place => locateIn(document, lines, place, file);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      const said = error.message.split('\n')[0]?.replace(/\.?$/, '.') ?? '';
      return problem(
        `The file cannot be read as YAML: ${said}`,
        { file, line, column: col },
        'Check the indentation and the quotation marks.',
      );
    });
    return { file: undefined, problems, locate };
  }
  const read = modelSchema.safeParse(document.toJS());
  if (read.success) return { file: read.data, problems: [], locate };
  const problems = read.error.issues
    .flatMap((issue) => explainIssue(issue, document))
    .map((p) => ({ ...p, place: locate(p.place) }));
  return { file: undefined, problems, locate };
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

type Issue = z.core.$ZodIssue;

/** A schema's complaint in plain words. */
function explainIssue(
  issue: Issue,
  document: Document,
  above: readonly PropertyKey[] = [],
): readonly Problem[] {
  const path = [...above, ...issue.path].map((part) => (typeof part === 'number' ? part : String(part)));
  const name = path.at(-1) ?? 'the file';
  const place = { path };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = knownKeys(path);
        return problem(
          `"${key}" is not a setting here.`,
          { path: [...path, key] },
          didYouMean(key, known, known.length === 0 ? '' : `There are: ${known.join(', ')}.`),
        );
      });
    case 'invalid_type':
      if (document.getIn(path) === undefined) return [problem(`"${name}" is missing.`, place, 'Add it.')];
      return [problem(`"${name}" should be ${article(issue.expected)}.`, place)];
    case 'invalid_union':
      return explainUnion(issue, document, path);
    case 'invalid_value':
      return [
        problem(
          `"${String(document.getIn(path))}" is not allowed for "${name}".`,
          place,
          `Write one of: ${issue.values.map(String).join(', ')}.`,
        ),
      ];
    case 'invalid_key':
      return issue.issues.flatMap((inner) => [problem(inner.message, place)]);
    default:
      return [problem(issue.message, place)];
  }
}

/** Of several forms that all fail, the one that comes nearest to fitting is explained. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  document: Document,
  path: readonly PropertyKey[],
): readonly Problem[] {
  const place = { path: path.map((part) => (typeof part === 'number' ? part : String(part))) };
  const tries = issue.errors.map((errors) => ({
    errors,
    missing: errors.filter((e) => e.path.length === 0 || isMissing(e, document, path)).length,
  }));
  tries.sort((a, b) => a.missing - b.missing || a.errors.length - b.errors.length);
  const best = tries[0];
  if (best === undefined || best.errors.length === 0) {
    const options =
      'options' in issue && Array.isArray(issue.options)
        ? ` Write one of: ${issue.options.map(String).join(', ')}.`
        : '';
    return [problem(`"${String(path.at(-1) ?? '')}" has none of the forms it may have.${options}`, place)];
  }
  return best.errors.flatMap((error) => explainIssue(error, document, path));
}

function isMissing(error: Issue, document: Document, path: readonly PropertyKey[]): boolean {
  return (
    error.code === 'invalid_type' &&
    document.getIn([...path, ...error.path].map((p) => (typeof p === 'symbol' ? String(p) : p))) === undefined
  );
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    record: 'a list of names with values',
    object: 'a group of settings',
    array: 'a list',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

/** The names of settings at a path of the schema. */
function knownKeys(path: readonly (string | number)[]): readonly string[] {
  let schema: unknown = modelSchema;
  for (const part of path) schema = stepInto(unwrap(schema), part);
  const { shape } = (unwrap(schema) ?? {}) as { shape?: Record<string, unknown> };
  return Object.keys(shape ?? {});
}

interface SchemaParts {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly valueType?: unknown;
  readonly element?: unknown;
}

function stepInto(schema: unknown, part: string | number): unknown {
  const { shape, valueType, element } = (schema ?? {}) as SchemaParts;
  return shape?.[part] ?? valueType ?? element;
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}
