import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { exceptionsFrom, exceptionsLayout } from '../../core/ledger/exceptions.ts';
import type { Layout } from '../../core/ledger/layout.ts';
import { layoutNamed } from '../../core/ledger/layouts/index.ts';
import type { Exception, LedgerProfile } from '../../core/ledger/profile.ts';
import { type ProfileFile, profileSchema } from '../../core/ledger/profile-schema.ts';
import type { Segment } from '../../core/ledger/segment.ts';
import { segmentsOf } from '../../core/ledger/segments.ts';
import { type Place, type Problem, problem, refuse, within } from '../../core/problem/problem.ts';
import { readYaml } from '../model-file/read-model-file.ts';
import type { InputFile } from '../model-file/read-tables.ts';
import { textOfCsv } from '../tables/file-kind.ts';
import { readTable } from '../tables/read-table.ts';
import { findProfile } from './find-profile.ts';
import { profileSettingsAt } from './profile-schema-json.ts';

/** A profile with its files, and a way to find the place of any problem in them. */
export interface LoadedProfile {
  readonly profile: LedgerProfile;
  readonly files: readonly InputFile[];
  /** What is wrong and what the reader should know, found while reading. */
  readonly problems: readonly Problem[];
  readonly locate: (place: Place) => Place;
}

/** Reads a profile and its exceptions. Throws what makes it unreadable; what else is wrong is told beside it. */
export function loadProfile(root: string, model: string, name: string): LoadedProfile {
  const path = findProfile(root, model, name);
  const shown = (file: string): string => {
    const inside = relative(root, file);
    return (inside.startsWith('..') ? relative(process.cwd(), file) : inside).split(sep).join('/');
  };
  const own: InputFile = { path: shown(path), bytes: readFileSync(path) };
  const read = readYaml(own.bytes.toString('utf8'), own.path, profileSchema, profileSettingsAt);
  refuse(read.problems);
  const file = read.file;
  const layout = layoutNamed(file?.format ?? '');
  if (file === undefined || layout === undefined) throw new Error('a profile without contents or problems');
  const place: Place = { file: own.path, path: [] };
  const { segments, problems } = segmentsOf(file, layout, place);
  const exceptions = readExceptions(file, segments, dirname(path), place, shown);
  const located = [...otherName(path, file, place), ...problems, ...exceptions.problems].map((p) => ({
    ...p,
    place: read.locate(p.place),
  }));
  if (problems.length > 0) refuse(located);
  const profile: LedgerProfile = { file, layout, segments, exceptions: exceptions.rows, place };
  return { profile, files: [own, ...exceptions.files], problems: located, locate: read.locate };
}

/** A profile is called by the name of its file, so it must bear it. */
function otherName(path: string, { profile }: ProfileFile, place: Place): readonly Problem[] {
  const name = basename(path).replace(/\.ya?ml$/, '');
  if (name === profile) return [];
  return [
    problem(
      `The profile is named "${profile}", but its file "${name}".`,
      within(place, 'profile'),
      `Write "profile: ${name}".`,
    ),
  ];
}

function readExceptions(
  { exceptions }: ProfileFile,
  segments: readonly Segment[],
  folder: string,
  place: Place,
  shown: (path: string) => string,
): { rows: readonly Exception[]; files: readonly InputFile[]; problems: readonly Problem[] } {
  if (exceptions === undefined) return { rows: [], files: [], problems: [] };
  const path = resolve(folder, exceptions);
  if (!existsSync(path)) {
    const what = `There is no file "${exceptions}".`;
    return {
      rows: [],
      files: [],
      problems: [problem(what, within(place, 'exceptions'), 'Paths start from the folder of the profile.')],
    };
  }
  const file: InputFile = { path: shown(path), bytes: readFileSync(path) };
  const text = textOfCsv(file.bytes, { file: file.path });
  if (typeof text !== 'string') return { rows: [], files: [file], problems: [text] };
  const { rows, problems } = readTable(text, exceptionsLayout(segments), file.path);
  return { rows: exceptionsFrom(rows, segments), files: [file], problems };
}

/** The profile with another layout, for an extract that comes in it: codes and names of periods stay. */
export function inLayout(
  profile: LedgerProfile,
  layout: Layout,
): { profile: LedgerProfile; problems: readonly Problem[] } {
  const segmentsThere = Object.fromEntries(
    Object.entries(profile.file.segments).map(([name, { column: _, ...rest }]) => [name, rest]),
  );
  const file = {
    ...profile.file,
    segments: segmentsThere,
    periods: profile.file.periods ?? profile.layout.periods,
  };
  const { segments, problems } = segmentsOf(file, layout, profile.place);
  return { profile: { ...profile, file, layout, segments }, problems };
}
