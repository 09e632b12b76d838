import type { Graph } from '../graph/graph.ts';
import { placesMeeting } from '../graph/select.ts';
import { type LedgerProfile, selectorsOf } from './profile.ts';
import type { Codes } from './segment.ts';

/** The code of a line, as the profile gives it. */
export interface Mapped {
  /** Those of the suspense code when the line has none of its own and the profile has one. */
  readonly codes: Codes;
  /** Segments that neither a rule nor an exception nor a default gives. */
  readonly missing: readonly string[];
  readonly suspense: boolean;
  /** The last rule that gave a code, from 1; 0 for none. */
  readonly rule: number;
}

/**
 * The code of each of some lines. Defaults come first, then every rule that picks the line, in order, then its exception: what comes
 * later replaces the codes that it names, segment by segment.
 */
export function mapCodes(
  { file, segments, exceptions }: LedgerProfile,
  { lines }: Graph,
  asked: readonly number[],
): readonly Mapped[] {
  const rules = file.rules.map((rule) => {
    const met = selectorsOf(rule.lines).map((selector) => new Set(placesMeeting(lines, selector)));
    return { codes: rule.codes, picks: (line: number) => met.every((set) => set.has(line)) };
  });
  const single = new Map(exceptions.map(({ line, codes }) => [line, codes]));
  return asked.map((line): Mapped => {
    const picked = rules.map((rule) => rule.picks(line));
    const own: Codes = Object.assign(
      {},
      file.defaults,
      ...rules.filter((_, i) => picked[i] === true).map((rule) => rule.codes),
      single.get(lines[line]?.name ?? ''),
    );
    const missing = segments.filter((s) => !s.optional && own[s.name] === undefined).map((s) => s.name);
    const suspense = missing.length > 0 && file.suspense !== undefined;
    return {
      codes: suspense ? (file.suspense?.codes ?? {}) : own,
      missing,
      suspense,
      rule: picked.lastIndexOf(true) + 1,
    };
  });
}
