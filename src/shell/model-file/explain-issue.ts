import { type Document, isScalar } from 'yaml';
import type { z } from 'zod';
import { printMonth, readMonth } from '../../core/calendar/month.ts';
import { didYouMean, nearest } from '../../core/problem/nearest.ts';
import { type Problem, problem } from '../../core/problem/problem.ts';
import { monthMeant, numberMeant } from '../../core/tables/meant.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** The names of the settings that may stand at a path of the file. */
export type SettingsAt = (path: Path) => readonly string[];

/** All complaints of the schema in plain words. A misspelt setting is told once: not again as missing. */
export function explainIssues(
  issues: readonly Issue[],
  document: Document,
  above: Path,
  settingsAt: SettingsAt,
): readonly Problem[] {
  const meant = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = [...above, ...pathOf(issue)];
      return issue.keys.map((key) => JSON.stringify([...path, nearest(key, settingsAt(path))]));
    }),
  );
  const twice = (path: Path): boolean =>
    meant.has(JSON.stringify(path)) && document.getIn(path) === undefined;
  return issues
    .filter((issue) => !twice([...above, ...pathOf(issue)]))
    .flatMap((issue) => explainIssue(issue, document, above, settingsAt));
}

function pathOf(issue: Issue): Path {
  return issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** A complaint of the schema in plain words, with the path to what it is about. */
function explainIssue(
  issue: Issue,
  document: Document,
  above: Path,
  settingsAt: SettingsAt,
): readonly Problem[] {
  const path = [...above, ...pathOf(issue)];
  const name = path.at(-1) ?? 'the file';
  const place = { path };
  switch (issue.code) {
    case 'unrecognized_keys': {
      // A setting of another form of the same thing, such as another type of contract, is no suggestion for itself.
      const known = settingsAt(path).filter((setting) => !issue.keys.includes(setting));
      const mend = (key: string): string =>
        didYouMean(key, known, hasNoColon(document, [...path, key]) ? NO_COMMA : listed(known));
      return issue.keys.map((key) =>
        problem(`"${key}" is not a setting here.`, { path: [...path, key] }, mend(key)),
      );
    }
    case 'invalid_type':
      if (document.getIn(path) === undefined)
        return [problem(`"${name}" is missing.`, place, name === 'source' ? ADD_SOURCE : 'Add it.')];
      return [
        problem(
          `"${name}" should be ${inWords(issue.expected)}, and is ${found(document, path)}.`,
          place,
          issue.expected === 'string' && typeof document.getIn(path) === 'number'
            ? `Put it in quotation marks: "${asWritten(document, path)}".`
            : issue.expected === 'number'
              ? numberHint(document.getIn(path), false)
              : '',
        ),
      ];
    case 'invalid_union':
      return explainUnion(issue, document, path, settingsAt);
    case 'invalid_value':
      return [notAllowed(path, document, issue.values.map(String))];
    case 'invalid_key':
      return issue.issues.map((inner) => problem(inner.message, place));
    default:
      return [problem(issue.message, place)];
  }
}

/** What a comma inside a text in braces makes of its second half: a setting without so much as a colon. */
function hasNoColon(document: Document, path: Path): boolean {
  const asNumber = [...path.slice(0, -1), Number(path.at(-1))];
  return [path, asNumber].some((key) => document.hasIn(key) && document.getIn(key) === undefined);
}

const NO_COMMA =
  'It stands after a comma. Put a text that holds a comma in quotation marks, and write a number without commas.';

function listed(known: readonly string[]): string {
  return known.length === 0 ? '' : `There are: ${known.join(', ')}.`;
}

const ADD_SOURCE =
  'Every figure says where it comes from: add source: {kind: stated, document: ..., section: ..., quote: ...}, or one of another kind, such as {kind: assumed, reason: ...}.';

/** Of several forms that all fail, the one that comes nearest to fitting is explained. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  document: Document,
  path: Path,
  settingsAt: SettingsAt,
): readonly Problem[] {
  if ('options' in issue && Array.isArray(issue.options))
    return [notAllowed(path, document, issue.options.map(String))];
  const value = document.getIn(path);
  const group = typeof value === 'object' && value !== null;
  // A group of settings was not meant as one of some words.
  const fitting = issue.errors.filter((errors) => !(group && errors.some(isWord)));
  const tries = (fitting.length > 0 ? fitting : issue.errors).map((errors) => ({
    errors,
    missing: errors.filter((e) => isMissing(e, document, path)).length,
  }));
  const simple = tries.filter(({ errors }) =>
    errors.every((e) => e.path.length === 0 && e.code === 'invalid_type'),
  );
  if (simple.length > 0) {
    const forms = [...new Set(tries.flatMap(({ errors }) => errors.flatMap(formInWords)))];
    const words = tries.flatMap(({ errors }) =>
      errors.flatMap((e) => (isWord(e) ? e.values.map(String) : [])),
    );
    const near = typeof value === 'string' ? didYouMean(value, words) : '';
    if (value === undefined)
      return [problem(`"${path.at(-1) ?? ''}" is missing.`, { path }, `Write ${forms.join(' or ')}.`)];
    return [
      problem(
        `"${path.at(-1) ?? ''}" should be ${forms.join(' or ')}, and is ${found(document, path)}.`,
        { path },
        forms.includes(NUMBER) ? numberHint(value, forms.length > 1) : near,
      ),
    ];
  }
  tries.sort((a, b) => a.missing - b.missing || a.errors.length - b.errors.length);
  return explainIssues(tries[0]?.errors ?? [], document, path, settingsAt);
}

/** How to write a number that stands there in another form, or that nobody knows. */
function numberHint(value: unknown, mayBeUnknown: boolean): string {
  const text = typeof value === 'string' ? value : '';
  const meant = numberMeant(text);
  if (meant?.form === 'per_cent') return `Write it as a share: ${meant.value}.`;
  if (meant !== undefined)
    return text === String(meant.value)
      ? `Write ${text} without quotation marks.`
      : `Write it in full, in digits: ${meant.value}.`;
  const month = readMonth(text) ?? monthMeant(text);
  if (month !== undefined) return `For a month write month: ${printMonth(month)} in place of it.`;
  return mayBeUnknown && (value === null || typeof value === 'string')
    ? 'Where it is not known, write unknown, and source: {kind: missing, why: ...}.'
    : '';
}

/** Not one of the words that may stand here. */
function isWord(error: Issue): error is Extract<Issue, { code: 'invalid_value' }> {
  return error.code === 'invalid_value' && error.path.length === 0;
}

function formInWords(error: Issue): readonly string[] {
  if (error.code === 'invalid_type') return [inWords(error.expected)];
  return error.code === 'invalid_value' ? [`the word ${error.values.map(String).join(' or ')}`] : [];
}

function isMissing(error: Issue, document: Document, path: Path): boolean {
  const inside = [...path, ...pathOf(error)];
  return error.path.length === 0 || (error.code === 'invalid_type' && document.getIn(inside) === undefined);
}

function notAllowed(path: Path, document: Document, words: readonly string[]): Problem {
  const name = path.at(-1) ?? '';
  const value = document.getIn(path);
  if (value === undefined)
    return problem(`"${name}" is missing.`, { path }, `Write one of: ${words.join(', ')}.`);
  const mend = didYouMean(String(value), words, `Write one of: ${words.join(', ')}.`);
  return problem(`"${String(value)}" is not allowed for "${name}".`, { path }, mend);
}

function found(document: Document, path: Path): string {
  const value = document.getIn(path);
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' ? (value === null ? 'empty' : 'a group or list') : String(value);
}

/** A number as it stands in the file, leading noughts and all. */
function asWritten(document: Document, path: Path): string {
  const node = document.getIn(path, true);
  return isScalar(node) ? (node.source ?? String(node.value)) : String(node);
}

const NUMBER = 'a number';

function inWords(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    number: NUMBER,
    record: 'a list of names with values',
    object: 'a group of settings',
    array: 'a list',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}
