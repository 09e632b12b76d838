import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelJsonSchema, settingsAt } from '../../../src/shell/model-file/json-schema.ts';
import { ROOT } from '../../support/headroom.ts';

const accepts = new Ajv({ strict: false }).compile(modelJsonSchema());

function modelFile(path: string): unknown {
  return parse(readFileSync(join(ROOT, path), 'utf8'));
}

describe('the schema by which an editor helps with a model file', () => {
  it('is kept in models/model.schema.json as the engine makes it', () => {
    const kept = readFileSync(join(ROOT, 'models/model.schema.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(modelJsonSchema())));
  });

  it.each([
    ...readdirSync(join(ROOT, 'models'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `models/${entry.name}/model.yaml`),
    'tests/examples/investment/model.yaml',
    'tests/examples/demand/model.yaml',
    'tests/examples/placements/model.yaml',
    'tests/faults/plain-number-as-unit/model.yaml',
  ])('accepts %s', (path) => {
    expect([accepts(modelFile(path)), accepts.errors]).toEqual([true, null]);
  });

  it.each([
    'misspelt-setting',
    'misspelt-component',
    'missing-source',
    'source-without-its-words',
    'assumption-without-reason',
    'missing-title',
    'wrong-rollup',
    'amount-as-text',
    'section-without-quotes',
  ])('refuses the fault %s', (name) => {
    expect(accepts(modelFile(`tests/faults/${name}/model.yaml`))).toBe(false);
  });

  it('knows the settings that may stand at a place', () => {
    expect(settingsAt([])).toContain('base_year');
    expect(settingsAt(['lines', 0])).toEqual(expect.arrayContaining(['name', 'formula', 'input', 'rollup']));
    expect(settingsAt(['components', 'placements', 'ooa', 'taper'])).toEqual(
      expect.arrayContaining(['value', 'by_year', 'from', 'profile', 'source']),
    );
    expect(settingsAt(['nowhere'])).toEqual([]);
  });
});
