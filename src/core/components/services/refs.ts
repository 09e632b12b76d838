import { didYouMean } from '../../problem/nearest.ts';
import { note, type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { type Located, rowProblem, type Table } from '../../tables/layout.ts';
import type { ModelFacts } from '../component.ts';
import { notKnown } from '../not-known.ts';
import { NOT_STATED } from '../totals.ts';
import { anomalyOf } from './about-service.ts';
import { gateProblems } from './gates.ts';
import type { ServicesSettings } from './settings.ts';
import type { CatalogueRow, MoneyRow } from './tables.ts';

const RESERVED = new Set([
  'total',
  'level',
  'other_level',
  'portfolio',
  'scope',
  'tier',
  'funder',
  'roll_up',
]);

/** Names that the tables use and nothing bears, and readings that the reader should know of. */
export function refProblems(
  catalogue: Table<CatalogueRow>,
  money: Table<MoneyRow>,
  s: ServicesSettings,
  facts: ModelFacts,
  place: Place,
): readonly Problem[] {
  const refs = catalogue.map((row) => row.ref);
  return [
    ...catalogue.flatMap((row) => inCatalogue(row, s)),
    ...money.flatMap((row) => [
      ...unknownService(row, catalogue),
      ...inCell(row, 'funder', row.funder, [...facts.funders.keys()]),
    ]),
    ...gateProblems(refs, s.gates, within(place, 'gates')),
  ];
}

function inCatalogue(row: Located<CatalogueRow>, s: ServicesSettings): readonly Problem[] {
  const levels = Object.keys(s.levels);
  const many = (column: 'standards' | 'implementation' | 'review' | 'criteria', known: readonly string[]) =>
    row[column].flatMap((ref) => inCell(row, column, ref, known));
  const read =
    row.other_level === '' || !levels.includes(row.other_level)
      ? []
      : [
          note(
            `${row.title} counts as ${levelName(row.level, s)}; by another reading it is ${levelName(row.other_level, s)}. ${anomalyOf(row)}`,
            { ...row.place, columnName: 'level' },
          ),
        ];
  return [
    ...(RESERVED.has(row.ref)
      ? [rowProblem(row.place, 'ref', `"${row.ref}" is kept for totals.`, 'Use another short name.')]
      : []),
    ...inCell(row, 'level', row.level, levels),
    ...inCell(row, 'other_level', row.other_level || NOT_STATED, levels),
    ...inCell(row, 'portfolio', row.portfolio, Object.keys(s.portfolios)),
    ...inCell(row, 'scope', row.scope, Object.keys(s.scopes)),
    ...many('standards', levels),
    ...many('implementation', levels),
    ...many('review', levels),
    ...many('criteria', Object.keys(s.criteria)),
    ...read,
  ];
}

function levelName(level: string, s: ServicesSettings): string {
  return level === NOT_STATED ? 'of no stated level' : (s.levels[level] ?? level);
}

function inCell(
  row: Located<unknown>,
  column: string,
  ref: string,
  known: readonly string[],
): readonly Problem[] {
  return ref === NOT_STATED ? [] : notKnown({ ...row.place, columnName: column }, ref, known);
}

/** A name that the documents use for a service is told as one; any other with the nearest short name. */
function unknownService(row: Located<MoneyRow>, catalogue: Table<CatalogueRow>): readonly Problem[] {
  const refs = catalogue.map((c) => c.ref);
  if (refs.includes(row.service)) return [];
  const meant = catalogue.find((c) => [c.title, ...c.aliases].some((name) => asRef(name) === row.service));
  const mend =
    meant === undefined
      ? didYouMean(row.service, refs, 'The catalogue lists the services.')
      : `It is another name of "${meant.ref}": write that.`;
  const where = { ...row.place, columnName: 'service' };
  return [problem(`"${row.service}" is not a service of the catalogue.`, where, mend)];
}

function asRef(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
