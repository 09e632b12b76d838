import { type Lines, partTitle, rowFor, rowOf, titleOf, withTags } from './lines.js';
import type { Block, Cut, Row } from './plan-data.js';

/** What is spent, by whom and on what: the totals of every component that has such money, each with its splits. */
export function spendCuts(lines: Lines): readonly Cut[] {
  return [...investmentCuts(lines), ...totalCuts(lines, 'services', 'spend', SERVICE_CUTS)].filter(
    ({ rows }) => rows.length > 0,
  );
}

const SERVICE_CUTS = { level: 'level', tier: 'tier', funder: 'funder', portfolio: 'portfolio' } as const;

/** The totals of the investment plan that are never added together, by theme and by funder. */
function investmentCuts(lines: Lines): readonly Cut[] {
  const { themes, funders } = lines.model;
  return investmentTotals(lines).flatMap((total) => {
    const money = total.key;
    const parts = (by: string, names: Readonly<Record<string, string>>): Cut => ({
      title: total.label,
      by,
      total,
      rows: Object.entries(names).flatMap(([ref, name]) =>
        rowOf(lines, `investment.${by}.${ref.replaceAll('-', '_')}.${money}`, ref, name),
      ),
    });
    const names = Object.fromEntries(Object.entries(funders).map(([ref, { name }]) => [ref, name]));
    return [parts('theme', themes), parts('funder', names)];
  });
}

export function investmentTotals(lines: Lines): readonly Row[] {
  return withTags(lines, { component: 'investment', measure: 'total' })
    .filter(
      ({ tags, name }) => !('theme' in tags) && !('funder' in tags) && /^investment\.total\.\w+$/.test(name),
    )
    .map((line) => rowFor(line, line.tags.money ?? ''));
}

/** A total of a component, split by every tag that it is added up by. */
export function totalCuts(
  lines: Lines,
  component: string,
  of: string,
  cuts: Readonly<Record<string, string>>,
): readonly Cut[] {
  const [whole] = rowOf(lines, `${component}.total.${of}`, of);
  if (whole === undefined) return [];
  return Object.entries(cuts).map(([tag, by]) => ({
    title: whole.label,
    by,
    total: whole,
    rows: lines.all
      .filter(({ name }) => named(component, tag, of).test(name))
      // A part that is one line has a name like a total, and words the other way round.
      .map((line) =>
        rowFor(
          line,
          line.tags[tag] ?? '',
          line.tags.measure === 'total' ? partTitle(line) : titleOf(line, line.label),
        ),
      ),
  }));
}

function named(component: string, tag: string, of: string): RegExp {
  return new RegExp(`^${component}\\.${tag}\\.[^.]+\\.${of}$`);
}

/** Every contract: its cost, what must be paid whatever the activity, and the parts of a programme budget. */
export function contractBlocks(lines: Lines): readonly Block[] {
  const costs = withTags(lines, { component: 'contracts', measure: 'contract' });
  return costs.map((line) => {
    const prefix = line.name.replace(/\.cost$/, '');
    const parts = lines.all.filter(
      ({ name }) => name.startsWith(`${prefix}.part.`) && !name.endsWith('.stated'),
    );
    return {
      ref: line.tags.contract ?? prefix,
      title: titleOf(line, prefix),
      rows: [
        rowFor(line, 'cost', 'Cost'),
        ...rowOf(lines, `${prefix}.committed`, 'committed', 'To be paid whatever the activity'),
        ...rowOf(lines, `${prefix}.uncommitted`, 'uncommitted', 'Cost above that'),
        ...parts.map((part) => rowFor(part, 'part', `Part: ${partTitle(part)}`)),
        ...rowOf(lines, `${prefix}.unallocated`, 'unallocated', 'Left of the budget'),
      ],
    };
  });
}
