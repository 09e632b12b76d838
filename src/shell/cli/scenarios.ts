import { scenarioChanges } from '../../core/model/model.ts';
import { contentInWords } from '../../core/results/content-in-words.ts';
import { OPERATIONS } from '../../core/scenario/operation.ts';
import type { Change } from '../../core/scenario/scenario.ts';
import { type LoadedModel, loadModel } from '../model-file/load-model.ts';
import { printCsv } from '../results/csv.ts';
import type { CliContext } from './context.ts';

/** One entry of a scenario: what it does, to which lines, and why. */
interface Entry {
  readonly does: Change['by'];
  readonly entry: string;
  readonly lines: readonly string[];
  /** Of one line: what it was and what it is. */
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Lists the scenarios of a model with everything that each changes, in the order in which it is done. */
export function scenariosCommand(
  context: CliContext,
  name: string,
  options: { json?: boolean; csv?: boolean },
): void {
  const loaded = loadModel(context.root, name);
  const { scenarios, model } = loaded.model.file;
  const listed = Object.entries(scenarios).map(([scenario, { title, about, extends: base = '' }]) => ({
    scenario,
    title,
    about,
    extends: base,
    changes: entriesOf(loaded, scenario),
  }));
  if (options.json === true) {
    context.say(JSON.stringify({ ok: true, model, scenarios: listed }, null, 2));
    return;
  }
  if (options.csv === true) {
    const rows = listed.flatMap(({ scenario, changes }) =>
      changes.map((e) => [scenario, e.does, e.entry, e.lines.join(' '), e.before, e.after, e.reason]),
    );
    context.say(
      printCsv(['scenario', 'does', 'entry', 'lines', 'before', 'after', 'reason'], rows).trimEnd(),
    );
    return;
  }
  context.say(`Each scenario is laid over the one it extends, in this order: ${OPERATIONS.join(', ')}.`);
  for (const { scenario, title, extends: base, changes } of listed) {
    context.say(`\n${scenario}${base === '' ? '' : ` (on top of ${base})`}: ${title}`);
    if (changes.length === 0) context.say('  changes no figure');
    for (const entry of changes) context.say(`  ${entry.does.padEnd(8)} ${inWords(entry)}`);
  }
}

function inWords({ entry, lines, before, after, reason }: Entry): string {
  const what = lines.length === 1 ? `${lines[0]}: ${before} -> ${after}` : `${entry}: ${lines.length} lines`;
  return `${what}. ${reason}`;
}

function entriesOf(loaded: LoadedModel, scenario: string): readonly Entry[] {
  const groups = new Map<string, Change[]>();
  for (const change of scenarioChanges(loaded.model, scenario)) {
    const key = JSON.stringify([change.by, change.entry]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((changes) => {
    const [first] = changes;
    if (first === undefined) return [];
    const one = changes.length === 1;
    return [
      {
        does: first.by,
        entry: first.entry,
        lines: changes.map((c) => c.line.name),
        before: one ? contentInWords(first.line.unit, first.line.content) : '',
        after: one ? contentInWords(first.line.unit, first.content) : '',
        reason: first.reason,
      },
    ];
  });
}
