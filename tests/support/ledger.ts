import type { Graph } from '../../src/core/graph/graph.ts';
import { layoutNamed } from '../../src/core/ledger/layouts/index.ts';
import { type LedgerExport, makeExport } from '../../src/core/ledger/make-export.ts';
import type { Exception, LedgerProfile } from '../../src/core/ledger/profile.ts';
import { type ProfileFile, profileSchema } from '../../src/core/ledger/profile-schema.ts';
import { segmentsOf } from '../../src/core/ledger/segments.ts';
import type { FileFacts } from '../../src/core/ledger/write-rows.ts';
import { refuse } from '../../src/core/problem/problem.ts';
import { penniesOf } from '../../src/core/run/pennies.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { projectPlan } from '../../src/core/run/projection.ts';

/** What a profile needs beside what a test says of it. */
const PLAIN = {
  profile: 'test',
  title: 'A test',
  about: 'For a test.',
  format: 'generic-long',
  totals: ['all.total'],
  segments: { cost_centre: { length: 4, digits: true }, subjective: {} },
  defaults: { subjective: '0100' },
  unknown: 'leave_out',
};

export function profileOf(told: object = {}, exceptions: readonly Exception[] = []): LedgerProfile {
  const file: ProfileFile = profileSchema.parse({ ...PLAIN, ...told });
  const layout = layoutNamed(file.format);
  if (layout === undefined) throw new Error(`no layout ${file.format}`);
  const place = { file: 'test.yaml', path: [] };
  const { segments, problems } = segmentsOf(file, layout, place);
  refuse(problems);
  return { file, layout, segments, exceptions, place };
}

export function exportOf(profile: LedgerProfile, graph: Graph): LedgerExport {
  const { made, problems } = tried(profile, graph);
  refuse(problems);
  if (made === undefined) throw new Error('nothing was made');
  return made;
}

export function tried(profile: LedgerProfile, graph: Graph): ReturnType<typeof makeExport> {
  const projection = projectPlan(planOf(graph));
  return makeExport(profile, graph, projection, penniesOf(projection));
}

export function factsOf(graph: Graph): FileFacts {
  return {
    model: 'test',
    title: 'Test model',
    scenario: 'plan',
    run: 'abcdef012345',
    calendar: graph.calendar,
    lineAt: (line) => {
      const { name = '', label = '', tags = {} } = graph.lines[line] ?? {};
      return { name, label, tags };
    },
  };
}
