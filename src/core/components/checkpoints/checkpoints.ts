import { z } from 'zod';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { inputSchema } from '../../model/input.ts';
import { within } from '../../problem/problem.ts';
import { DATE } from '../../quantity/dimension.ts';
import { type Built, defineComponent } from '../component.ts';

const checkpoint = z.strictObject({
  label: z.string().describe('What is decided, in a few words.'),
  month: inputSchema.describe('The month in which it is decided: {month: 2018-12, source: ...}.'),
  outputs: z.array(z.string()).default([]).describe('What is to be signed off.'),
});

const settings = z
  .record(z.string().regex(/^[a-z][a-z0-9_]*$/), checkpoint)
  .describe('Points at which a board decides whether work goes on. Schemes may wait for one.');

/** Gates: what waits for a decision starts in its month at the earliest. */
export const checkpoints = defineComponent({
  name: 'checkpoints',
  title: 'Checkpoints',
  method:
    'A checkpoint is a month in which a board decides whether work goes on. Schemes, programmes and investment that wait for one start in its month at the earliest: their start is the later of their own and the month of the checkpoint. When a checkpoint slips, everything behind it slips, and the money with it.',
  settings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, _facts, place): Built => ({
    lines: Object.entries(s).flatMap(([ref, c]): readonly Line[] => {
      const here = within(place, ref);
      const note = c.outputs.length === 0 ? {} : { note: `To be signed off: ${c.outputs.join('; ')}.` };
      const tags = { component: 'checkpoints', checkpoint: ref };
      return [
        givenLine(
          {
            name: `checkpoints.${ref}.month`,
            label: c.label,
            unit: DATE,
            rollup: 'stock',
            tags: { ...tags, measure: 'input' },
            place: within(here, 'month'),
            ...note,
          },
          givenOf(c.month),
        ),
        formulaLine(
          {
            name: `checkpoints.${ref}.passed`,
            label: `${c.label}: passed`,
            unit: '1',
            rollup: 'stock',
            tags,
            place: here,
          },
          `from(checkpoints.${ref}.month)`,
        ),
      ];
    }),
    problems: [],
  }),
});
