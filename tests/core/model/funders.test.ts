import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/core/model/model-schema.ts';

type Funders = Readonly<Record<string, string | undefined>>;

/** What is wrong with some funders, each part of another or of none. */
function said(funders: Funders): readonly string[] {
  const { error } = modelSchema.safeParse({
    model: 'test',
    title: 'Test',
    about: 'A model for a test.',
    window: '2009/10-2010/11',
    base_year: '2009/10',
    funders: Object.fromEntries(
      Object.entries(funders).map(([ref, of]) => [
        ref,
        { name: ref, ...(of === undefined ? {} : { part_of: of }) },
      ]),
    ),
    components: {},
    scenarios: { plan: { title: 'Plan', about: 'As it stands.' } },
  });
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('a funder that is part of a larger body', () => {
  it('names one that the file lists, through as many steps as there are', () => {
    expect(said({ ward: 'trust', trust: 'system', system: undefined })).toEqual([]);
  });

  it('is told when there is no such funder, once, with the nearest', () => {
    expect(said({ ward: 'trust', trust: 'sistem', system: undefined })).toEqual([
      'funders.trust.part_of: There is no funder "sistem". Did you mean "system"?',
    ]);
  });

  it('is told with all there are when none is near', () => {
    expect(said({ trust: 'zzzzzzzz', system: undefined })).toEqual([
      'funders.trust.part_of: There is no funder "zzzzzzzz". There are: trust, system.',
    ]);
  });

  it('is never part of itself', () => {
    expect(said({ trust: 'trust' })).toEqual([
      'funders.trust.part_of: Funders are part of each other in a circle: trust -> trust.',
    ]);
  });

  it('is not part of itself round a circle either: each in it is told, and one that leads to it is not', () => {
    expect(said({ ward: 'a', a: 'b', b: 'a' })).toEqual([
      'funders.a.part_of: Funders are part of each other in a circle: a -> b -> a.',
      'funders.b.part_of: Funders are part of each other in a circle: b -> a -> b.',
    ]);
  });
});
