import type { Line } from '../../graph/line.ts';
import { type Problem, within } from '../../problem/problem.ts';
import { type Located, rowProblem, type Table } from '../../tables/layout.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { rollupProblems } from '../figure-or-line.ts';
import { gateProblems } from '../gate.ts';
import { notKnown } from '../not-known.ts';
import { programmeLines } from './programme-lines.ts';
import { schemeLines } from './scheme-lines.ts';
import { type QippSettings, qippSettings } from './settings.ts';
import { type SchemeRow, schemesTable, type TargetRow, targetsTable } from './tables.ts';
import { qippTotals } from './totals.ts';

/** Savings schemes against targets (method, section 7). */
export const qipp = defineComponent({
  name: 'qipp',
  title: 'Savings (QIPP)',
  method:
    'A scheme saves a twelfth of its full-year saving in each month from its start, times the share reached while it builds up: at once, in a straight line, or in an S-curve. From the 13th month the saving is multiplied by the share that recurs. After risk it is multiplied by the confidence; cash is the part of that which releases cash; net is cash less the one-off cost in the first month and the running cost from then on. A scheme that waits for a checkpoint starts in its month at the earliest. The full-year effect of a year is twelve times the saving of March; the recurrent (underlying) effect is the part of it that goes on, and what it adds to the saving of the year itself is carried into the next. Each programme has targets of its own: the gap is the target less what is identified, what is unidentified is a line of its own that counts for nothing after risk, and no programme is set off against another. An unknown target leaves an unknown gap. A saving that is already counted elsewhere, such as on placements, is linked and never repeated; the part of it that recurs leaves out the one-off costs of getting there, where a line without them is named: counting it twice is an error that names both.',
  settings: qippSettings,
  layouts: [schemesTable, targetsTable],
  tables: (s) => [
    { layout: schemesTable, file: s.schemes, path: ['schemes'] },
    ...(s.targets === undefined ? [] : [{ layout: targetsTable, file: s.targets, path: ['targets'] }]),
  ],
  build: (s, tables, facts, place): Built => {
    const schemes = tables.rows(schemesTable, s.schemes);
    const targets = s.targets === undefined ? [] : tables.rows(targetsTable, s.targets);
    const lines = [
      ...schemes.flatMap((row) => schemeLines(row, facts)),
      ...Object.entries(s.programmes).flatMap(([ref, { label, owner }]) =>
        programmeLines(
          ref,
          label,
          owner,
          targets.filter((row) => row.programme === ref),
          schemes.some((row) => row.programme === ref),
          within(place, 'programmes', ref),
        ),
      ),
    ];
    return {
      lines: [...lines, ...qippTotals(lines, facts, place)],
      problems: [...unknownNames(schemes, targets, s, facts), ...wrongRollups(lines, schemes, facts)],
    };
  },
});

/** A saving counted elsewhere is one by month: that of a full year would count twelve times over. */
function wrongRollups(
  lines: readonly Line[],
  schemes: Table<SchemeRow>,
  facts: ModelFacts,
): readonly Problem[] {
  const fits = (row: Located<SchemeRow>, column: 'linked_to' | 'linked_recurrent', name: string) => {
    const line = lines.find((l) => l.name === `qipp.${row.ref}.${name}`);
    if (line === undefined || row[column] === '') return [];
    const place = { ...row.place, columnName: column };
    return rollupProblems({ ...line, place }, { line: row[column] }, ['flow'], facts);
  };
  return schemes.flatMap((row) => [
    ...fits(row, 'linked_to', 'plan'),
    ...fits(row, 'linked_recurrent', 'recurrent'),
  ]);
}

/** Names that the totals take; a scheme cannot have one. */
const RESERVED = new Set(['programme', 'total', 'model', 'horizon', 'tier', 'funder']);

function unknownNames(
  schemes: Table<SchemeRow>,
  targets: Table<TargetRow>,
  settings: QippSettings,
  facts: ModelFacts,
): readonly Problem[] {
  const programmes = Object.keys(settings.programmes);
  const funders = [...facts.funders.keys()];
  return [
    ...schemes.flatMap((row) => [
      ...(RESERVED.has(row.ref)
        ? [rowProblem(row.place, 'ref', `"${row.ref}" is kept for totals.`, 'Use another short name.')]
        : []),
      ...notKnown({ ...row.place, columnName: 'programme' }, row.programme, programmes),
      ...notKnown({ ...row.place, columnName: 'funder' }, row.funder, funders),
      ...gateProblems(row.gate, { ...row.place, columnName: 'gate' }, facts),
    ]),
    ...targets.flatMap((row) =>
      notKnown({ ...row.place, columnName: 'programme' }, row.programme, programmes),
    ),
  ];
}
