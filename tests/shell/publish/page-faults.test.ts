import { expect, test } from 'vitest';
import { findPageFaults } from '../../../src/shell/publish/page-faults.ts';

const script = (code: string) => `<html><head><script type="module">\n${code}\n</script></head></html>`;

test('a sound page has none', () => {
  expect(
    findPageFaults(script('import {define} from "./_observablehq/client.js"; await import("../a.js")')),
  ).toEqual([]);
});

test.each([
  'const [{a}] = await Promise.all([import("no-such-package")])',
  'import {a} from "no-such-package";',
])('an import left as it was written could not be resolved: %s', (code) => {
  expect(findPageFaults(script(code))).toEqual(['imports "no-such-package", which cannot be resolved']);
});

test('code that cannot be parsed leaves red text', () => {
  const html =
    '<main><div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:4)</div></main>';
  expect(findPageFaults(html)).toEqual(['shows an error: SyntaxError: Unexpected token (1:4)']);
});
