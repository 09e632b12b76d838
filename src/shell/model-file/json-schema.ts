import { z } from 'zod';
import { modelSchema } from '../../core/model/model-schema.ts';

/** The JSON Schema of a model file, made from the same definitions that check it: an editor completes and checks with it. */
export function modelJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(modelSchema, { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'ref' }),
    title: 'Headroom model',
  };
}
