import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './site.ts';

const css = readFileSync(join(ROOT, 'notebooks/styles/theme.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** WCAG 2.2: text 4.5 to 1, graphics and the edges of controls 3 to 1. */
const TEXT = ['--ink', '--muted', '--accent'];
const GRAPHICS = [
  '--accent',
  '--second',
  '--warm',
  '--hatch',
  '--strong-rule',
  '--focus',
  '--good',
  '--fair',
  '--poor',
];
const GROUNDS = ['--paper', '--wash'];

describe.each([
  ['light', colours(light)],
  ['dark', { ...colours(light), ...colours(dark) }],
] as const)('the %s colours', (_, palette) => {
  test.each(pairs(TEXT))('text: %s on %s', (of, on) => {
    expect(contrast(palette[of], palette[on])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(GRAPHICS))('graphics: %s on %s', (of, on) => {
    expect(contrast(palette[of], palette[on])).toBeGreaterThanOrEqual(3);
  });
});

function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const));
}

function colours(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('the theme has no such colour');
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
