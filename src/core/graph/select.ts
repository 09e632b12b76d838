import { didYouMean } from '../problem/nearest.ts';
import type { Line } from './line.ts';

/**
 * Picks lines by a name pattern (`investment.*.amount`, where * stands for any run of characters) or by a tag (`money=new`,
 * `money!=new`); `tier=t1|t2` takes either. A list of selectors picks the lines that meet all of them.
 */
export function selectLines(lines: readonly Line[], selectors: readonly string[]): readonly Line[] {
  const tests = selectors.map(testOf);
  return lines.filter((line) => tests.every((test) => test(line)));
}

/** The places of the lines that meet one selector. */
export function placesMeeting(lines: readonly Line[], selector: string): readonly number[] {
  const test = testOf(selector);
  return lines.flatMap((line, i) => (test(line) ? [i] : []));
}

/** What may have been meant by a selector that no line meets: a name or a tag. Empty when none is near. */
export function meantBy(lines: readonly Line[], selector: string, otherwise = ''): string {
  const tags = new Set(lines.flatMap((l) => Object.entries(l.tags).map((tag) => tag.join('='))));
  return didYouMean(selector, selector.includes('=') ? tags : lines.map((l) => l.name), otherwise);
}

function testOf(selector: string): (line: Line) => boolean {
  const tag = /^\s*([a-z][a-z0-9_]*)\s*(!?=)\s*(.*?)\s*$/.exec(selector);
  if (tag !== null) {
    const [, key = '', sign, value = ''] = tag;
    const values = value.split('|').map((v) => v.trim());
    return (line) => values.includes(line.tags[key] ?? '') === (sign === '=');
  }
  const pattern = namePattern(selector);
  return (line) => pattern.test(line.name);
}

/** What a pattern of names, such as `investment.*.amount`, stands for. */
export function namePattern(pattern: string): RegExp {
  return new RegExp(`^${pattern.trim().split('*').map(escapeText).join('.*')}$`);
}

function escapeText(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
