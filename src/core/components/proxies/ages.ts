/** Ages in whole years, both ends included; an open end has no last year. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

const OPEN = Number.POSITIVE_INFINITY;

/** Reads `65-69`, `90+` or `All ages`; undefined for anything else. */
export function readAges(text: string): Ages | undefined {
  if (/^all ages$/i.test(text.trim())) return { from: 0, to: OPEN };
  const found = /^(\d{1,3})\s*(?:[-–]\s*(\d{1,3})|\+)$/.exec(text.trim());
  if (found === null) return undefined;
  const ages = { from: Number(found[1]), to: found[2] === undefined ? OPEN : Number(found[2]) };
  return ages.from <= ages.to ? ages : undefined;
}

/** A group of people: its ages in order, those that touch joined. */
export type AgeGroup = readonly Ages[];

/** Reads ages with `;` between them, or says what is wrong. */
export function readAgeGroup(text: string): AgeGroup | { readonly wrong: string; readonly mend: string } {
  const all: Ages[] = [];
  for (const part of text.split(';')) {
    const ages = readAges(part);
    if (ages === undefined) {
      const mend = 'Write it like 65-69, 65+ or All ages; put ; between several.';
      return { wrong: `"${part.trim()}" is not an age group.`, mend };
    }
    all.push(ages);
  }
  all.sort((a, b) => a.from - b.from);
  const joined: Ages[] = [];
  for (const ages of all) {
    const last = joined.at(-1);
    if (last !== undefined && ages.from <= last.to) {
      return { wrong: `"${text}" counts some people twice.`, mend: 'Name each age once.' };
    }
    if (last !== undefined && ages.from === last.to + 1)
      joined.splice(-1, 1, { from: last.from, to: ages.to });
    else joined.push(ages);
  }
  return joined;
}

/** The group as a part of a line's name: `all_ages`, `age_65_and_over`, `age_65_69`. */
export function keyOf(group: AgeGroup): string {
  if (group.some(isAll)) return 'all_ages';
  return `age_${group.map(({ from, to }) => (to === OPEN ? `${from}_and_over` : `${from}_${to}`)).join('_')}`;
}

/** The group after the word people: `of all ages`, `aged 65 and over`, `aged 65 to 69`. */
export function printAgeGroup(group: AgeGroup): string {
  if (group.some(isAll)) return 'of all ages';
  return `aged ${group.map(({ from, to }) => (to === OPEN ? `${from} and over` : `${from} to ${to}`)).join(' and ')}`;
}

/** A band of the table that goes into a group: added, or taken off. */
export interface Part {
  readonly band: Ages;
  readonly sign: 1 | -1;
}

/**
 * How the bands of a table make up a group. Ages from birth on are everyone less the older bands where the young have no
 * band of their own. Undefined when the bands do not make it up.
 */
export function partsOf(group: AgeGroup, bands: readonly Ages[]): readonly Part[] | undefined {
  const parts = group.map((ages) => partsOfAges(ages, bands));
  return parts.some((p) => p === undefined) ? undefined : parts.flatMap((p) => p ?? []);
}

function partsOfAges(ages: Ages, bands: readonly Ages[]): readonly Part[] | undefined {
  const added = cover(ages, bands);
  if (added !== undefined) return added.map((band) => ({ band, sign: 1 }));
  const all = bands.find(isAll);
  const older = ages.from === 0 ? cover({ from: ages.to + 1, to: OPEN }, bands) : undefined;
  if (all === undefined || older === undefined) return undefined;
  return [{ band: all, sign: 1 }, ...older.map((band) => ({ band, sign: -1 as const }))];
}

/** Bands that follow each other from the first age to the last, the widest first. */
function cover(ages: Ages, bands: readonly Ages[]): readonly Ages[] | undefined {
  const starting = bands.filter((b) => b.from === ages.from && b.to <= ages.to).sort((a, b) => b.to - a.to);
  for (const band of starting) {
    if (band.to === ages.to) return [band];
    const rest = cover({ from: band.to + 1, to: ages.to }, bands);
    if (rest !== undefined) return [band, ...rest];
  }
  return undefined;
}

function isAll({ from, to }: Ages): boolean {
  return from === 0 && to === OPEN;
}
