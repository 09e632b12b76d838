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

test.each([
  [
    '<p style="top: 0">',
    'has a style attribute, which the policy forbids: use a class. It is in <p style="top: 0">',
  ],
  ['<style>p {}</style>', 'has a <style>, which the policy forbids: put it into notebooks/styles'],
  [
    '<button onclick="go()">',
    'has code in an attribute, which the policy forbids: add a listener. It is in <button onclick="go()">',
  ],
  ['<a href="javascript:go()">', 'has a link that runs code: <a href="javascript:go()">'],
])('%s would be left out by the browser', (markup, fault) => {
  expect(findPageFaults(`<main>${markup}</main>`)).toEqual([fault]);
});

test('what a script writes in its own text is no markup', () => {
  expect(findPageFaults(script('display(html`<p style="top: 0">`)'))).toEqual([]);
});
