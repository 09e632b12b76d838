import type { Explanation } from '../../core/explain/explain.ts';
import { printValue } from '../../core/results/print-value.ts';
import { printSource } from '../../core/source/source.ts';

/** The tree of a figure as lines of text, children drawn in below their parent. */
export function printExplanation(tree: Explanation): string {
  return [...head(tree), ...below(tree, '')].join('\n');
}

function head(e: Explanation): readonly string[] {
  const unknown = e.figure.unknownLines.size;
  const lines = `${unknown} line${unknown === 1 ? '' : 's'} unknown`;
  const value =
    e.figure.known === 'part'
      ? `${e.status === 'known_part' ? 'known part' : 'at least'} ${printValue(e.figure.value, e.unit)}, ${lines}`
      : printValue(e.figure.value, e.unit);
  const many = e.figure.known === 'none' && unknown > 1 ? `, ${lines}` : '';
  return [`${e.label}, ${e.period}: ${value}${many}  [${e.status.replace('_', ' ')}]  ${e.line}`];
}

function below(e: Explanation, indent: string): readonly string[] {
  const out: string[] = [];
  const bar = e.parts.length > 0 ? '│  ' : '   ';
  if (e.formula !== undefined) out.push(`${indent}${bar}= ${e.formula}`);
  if (e.reason !== undefined) out.push(`${indent}${bar}Assumed by the scenario: ${e.reason}`);
  if (e.before !== undefined) out.push(`${indent}   (${e.before})`);
  for (const told of e.told) {
    const status = told.value === 'unknown' && told.status !== undefined ? told.status : told.source.kind;
    out.push(
      `${indent}   ${told.when}: ${printValue(told.value, e.unit)} [${status.replace('_', ' ')}] ${printSource(told.source)}`,
    );
  }
  e.parts.forEach((part, i) => {
    const last = i === e.parts.length - 1;
    const [first = ''] = head(part);
    out.push(`${indent}${last ? '└─ ' : '├─ '}${first}`, ...below(part, `${indent}${last ? '   ' : '│  '}`));
  });
  return out;
}
