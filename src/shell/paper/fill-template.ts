import { noSuchLine } from '../../core/graph/no-such-line.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem, refuse } from '../../core/problem/problem.ts';
import { monthsOfPeriod, readPeriod } from '../../core/run/period.ts';
import { PAPER_FIELDS } from './fields/index.ts';
import { cellWords } from './figures.ts';
import { plainText } from './markdown.ts';
import type { PrintedPaper } from './printed-paper.ts';
import { type AskedFigure, type Part, readTemplate } from './template.ts';

/**
 * The Markdown of a paper: a template with its fields filled in.
 *
 * @throws {ProblemsError} with everything that is wrong with the template, each with its line
 */
export function fillTemplate(template: string, file: string, paper: PrintedPaper): string {
  const { parts, problems } = readTemplate(template.replaceAll('\r\n', '\n'), file, PAPER_FIELDS);
  const found = [...problems];
  // A part that is left out must be right all the same: it may be there for another model or scenario.
  checkFigures(parts, paper, found);
  refuse(found);
  const text = printParts(parts, paper);
  return `${text
    .replace(/[ \t]+$/gm, (spaces) => (spaces === '  ' ? spaces : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function printParts(parts: readonly Part[], paper: PrintedPaper): string {
  return parts.map((part) => printPart(part, paper)).join('');
}

function printPart(part: Part, paper: PrintedPaper): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'field':
      return part.field.print(paper);
    case 'figure': {
      const words = figureIn(part.asked, paper);
      return typeof words === 'string' ? words : '';
    }
    case 'if':
      return printParts(part.field.print(paper) === '' ? part.otherwise : part.parts, paper);
  }
}

function checkFigures(parts: readonly Part[], paper: PrintedPaper, problems: Problem[]): void {
  for (const part of parts) {
    if (part.kind === 'if') checkFigures([...part.parts, ...part.otherwise], paper, problems);
    if (part.kind !== 'figure') continue;
    const found = figureIn(part.asked, paper);
    if (typeof found !== 'string') problems.push(problemAt(found, part.place));
  }
}

function problemAt({ what, mend }: Wrong, place: Place): Problem {
  return problem(what, place, mend);
}

interface Wrong {
  readonly what: string;
  readonly mend?: string;
}

/** The figure in words, or what is wrong with the way it is named. */
function figureIn({ line, period, scenario }: AskedFigure, paper: PrintedPaper): string | Wrong {
  const name = scenario ?? paper.scenario.name;
  const reading = paper.readings.find(({ run }) => run.name === name);
  if (reading === undefined) {
    const known = paper.readings.map(({ run }) => run.name);
    return {
      what: `The paper has no scenario "${name}".`,
      mend: didYouMean(name, known, `It has: ${known.join(', ')}.`),
    };
  }
  const { graph } = reading.run;
  const place = graph.lineNamed(line);
  if (place === undefined) return { what: noSuchLine(graph, line) };
  const { rollup = 'profile', unit = '1' } = graph.lines[place] ?? {};
  if (rollup === 'profile') return { what: `"${line}" has no figure of a period: it is a shape.` };
  const at = readPeriod(graph.calendar, period);
  if (at === undefined)
    return {
      what: `"${period}" is not a period.`,
      mend: 'Write it like 2010/11, 2010/11 Q2 or 2010-07.',
    };
  if (monthsOfPeriod(at).some((month) => month < 0 || month >= graph.calendar.months))
    return { what: `${period} is not in the projection of "${name}".` };
  return plainText(cellWords(reading.cell(line, at), unit));
}
