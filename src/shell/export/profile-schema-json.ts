import { z } from 'zod';
import { profileSchema } from '../../core/ledger/profile-schema.ts';
import { type JsonSchema, settingsIn } from '../model-file/json-schema.ts';

/** The JSON Schema of a ledger profile, made from the definitions that check it. */
export function profileJsonSchema(): JsonSchema {
  const made = z.toJSONSchema(profileSchema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'ref',
  });
  return { ...made, title: 'Headroom ledger profile' } as JsonSchema;
}

/** The names of the settings that may stand at a path of a profile. */
export function profileSettingsAt(path: readonly (string | number)[]): readonly string[] {
  return settingsIn(profileJsonSchema(), path);
}
