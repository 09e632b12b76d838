import { z } from 'zod';
import { modelSchema } from '../../core/model/model-schema.ts';

/** The parts of a JSON Schema that are read here. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** The JSON Schema of a model file, made from the same definitions that check it: an editor completes and checks with it. */
export function modelJsonSchema(): JsonSchema {
  const made = z.toJSONSchema(modelSchema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'ref',
  });
  return { ...made, title: 'Headroom model' } as JsonSchema;
}

/** The names of the settings that may stand at a path of a model file, whichever form is used there. */
export function settingsAt(path: readonly (string | number)[]): readonly string[] {
  return settingsIn(modelJsonSchema(), path);
}

/** The same of any schema. */
export function settingsIn(root: JsonSchema, path: readonly (string | number)[]): readonly string[] {
  let here = forms(root, root);
  for (const part of path)
    here = here.flatMap((schema) => stepInto(schema, part)).flatMap((schema) => forms(schema, root));
  return [...new Set(here.flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

/** A schema with its references followed and its choices opened. */
function forms(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  const name = schema.$ref?.split('/').at(-1);
  const referred = name === undefined ? undefined : (root.definitions ?? root.$defs)?.[name];
  const choices = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
    ...(referred === undefined ? [] : [referred]),
  ];
  return [schema, ...choices.flatMap((choice) => forms(choice, root))];
}

function stepInto(schema: JsonSchema, part: string | number): readonly JsonSchema[] {
  if (typeof part === 'number') return schema.items === undefined ? [] : [schema.items];
  const own = schema.properties?.[part];
  if (own !== undefined) return [own];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}
