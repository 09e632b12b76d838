import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeFiles } from '../../../src/shell/docs/write-docs.ts';

const root = join(import.meta.dirname, '../../..');

describe('files made from the records in the sources', () => {
  it.each(Object.entries(madeFiles()))('%s is as "npm run docs" writes it', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});
