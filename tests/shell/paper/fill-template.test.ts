import { describe, expect, it } from 'vitest';
import { ProblemsError, printProblem } from '../../../src/core/problem/problem.ts';
import { fillTemplate } from '../../../src/shell/paper/fill-template.ts';
import { paperOn } from '../../support/papers.ts';

const plan = await paperOn('worcestershire');
const compared = await paperOn('southwark', 'split', 'slip');

function filled(template: string, paper = plan): string {
  return fillTemplate(template, 'paper.md', paper);
}

function saidOf(template: string): readonly string[] {
  try {
    filled(template);
    return [];
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(printProblem);
    throw error;
  }
}

describe('a template with its fields filled in', () => {
  it('puts words into sentences and tables on lines of their own', () => {
    expect(filled('From {{ window }}: {{headline}}.\n')).toBe(
      'From 2009/10 to 2011/12: new money of at least £1.85m in 2011/12.\n',
    );
    expect(filled('{{ spending_by_funder }}').split('\n').slice(2, 5)).toEqual([
      '| Total, and who pays | 2009/10 | 2010/11 | 2011/12 |',
      '| --- | ---: | ---: | ---: |',
      '| **New money** | **£705,000** | **£1,800,000** | **at least £1,850,000, 1 line unknown** |',
    ]);
  });

  it('names any figure of the engine, in any period and scenario', () => {
    const figure = '{{ figure reinvestment.total.reinvested 2011/12 }}';
    expect(filled(figure)).toBe('unknown (3 lines)\n');
    expect(filled(figure.replace(' }}', ' in recycle }}'))).toBe('£173,521.79\n');
    expect(filled('{{ figure investment.dementia 2010/11 Q1 }}')).toBe('£187,500\n');
    expect(filled('{{ figure checkpoints.specialist_provision.month 2010/11 in recycle }}')).toBe(
      'March 2011\n',
    );
  });

  it('leaves a part out where its field has nothing to say', () => {
    const template =
      'a\n{{ if comparison }}\nb {{ comparison_count }}\n{{ otherwise }}\nnone\n{{ end }}\nc\n';
    expect(filled(template)).toBe('a\nnone\nc\n');
    expect(filled(template, compared)).toMatch(/^a\nb \d+\nc\n$/);
    expect(filled('{{ if unknown_count }}{{ if comparison }}x{{ otherwise }}y{{ end }}{{ end }}')).toBe(
      'y\n',
    );
  });

  it('reads files of Windows alike', () => {
    expect(filled('# {{ title }}\r\n\r\nx\r\n')).toBe(filled('# {{ title }}\n\nx\n'));
  });

  it.each<[string, string, string]>([
    [
      'a field that is not there',
      'a\nb {{ headlin }}',
      'paper.md:2:3: There is no field "headlin". Did you mean "headline"? Run "headroom paper --fields" for the list.',
    ],
    [
      'a field that is like no other',
      '{{ weather_forecast_of_the_week }}',
      'paper.md:1:1: There is no field "weather_forecast_of_the_week". Run "headroom paper --fields" for the list.',
    ],
    [
      'a table within a sentence',
      'See {{ options }}.',
      'paper.md:1:5: "options" is a table or a list. Put it on a line of its own.',
    ],
    [
      'a part without an end',
      'a\n{{ if savings }}\nb',
      'paper.md:2:1: This part has no end. Write {{ end }} where it ends.',
    ],
    [
      'an end of nothing',
      '{{ end }}',
      'paper.md:1:1: There is no "{{ if ... }}" that this ends. Take it out.',
    ],
    [
      'an otherwise of nothing',
      '{{ otherwise }}',
      'paper.md:1:1: There is no "{{ if ... }}" that this belongs to. Take it out.',
    ],
    [
      'braces that are not closed, where the same stand in a field before',
      '{{ title }}\n{{ title',
      'paper.md:2:1: "{{" stands alone. Write a field on one line, such as {{ title }}.',
    ],
    [
      'a figure without a period',
      '{{ figure investment.total.new }}',
      'paper.md:1:1: "figure investment.total.new" names no figure. Write a line and a period, such as {{ figure investment.total.new 2011/12 }}, and "in" with a scenario where it is another one.',
    ],
    [
      'a figure of a line that is not there',
      '{{ figure investment.total.mew 2011/12 }}',
      'paper.md:1:1: There is no line "investment.total.mew". Did you mean "investment.total.new"?',
    ],
    [
      'a figure of no period',
      '{{ figure investment.total.new 2011 }}',
      'paper.md:1:1: "2011" is not a period. Write it like 2010/11, 2010/11 Q2 or 2010-07.',
    ],
    [
      'a figure beyond the projection',
      '{{ figure investment.total.new 2031/32 }}',
      'paper.md:1:1: 2031/32 is not in the projection of "plan".',
    ],
    [
      'a figure of a scenario that is not there, in a part that is left out',
      '{{ if comparison }}{{ figure investment.total.new 2011/12 in recycled }}{{ end }}',
      'paper.md:1:20: The paper has no scenario "recycled". Did you mean "recycle"?',
    ],
  ])('says what is wrong with %s', (_, template, said) => {
    expect(saidOf(template)).toEqual([said]);
  });

  it('says everything that is wrong at once', () => {
    expect(saidOf('{{ a_a_a_a }}\n{{ b_b_b_b }}\n{{ end }}')).toHaveLength(3);
  });
});
