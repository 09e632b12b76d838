import { expect, test } from 'vitest';
import { readBase } from '../../../src/shell/publish/base.ts';

test.each([undefined, '/', '/strategy/', '/nhs/mental-health_2.0/'])('%s is a path', (text) => {
  expect(readBase(text)).toBe(text ?? '/');
});

test.each([
  ['strategy', 'Write /strategy/.'],
  ['/strategy', 'Write /strategy/.'],
  ['https://example.org/a/b', 'Write /a/b/.'],
  ['/two words/', 'Write it like /strategy/.'],
])('%s is not, and the message says how to write it', (text, mend) => {
  expect(() => readBase(text)).toThrow(
    `"${text}" is no path for a site: it has to start and end with a slash. ${mend}`,
  );
});
