import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type ModelFile, modelSchema } from '../../core/model/model-schema.ts';
import { type Place, type Problem, problem } from '../../core/problem/problem.ts';
import { explainIssue } from './explain-issue.ts';

/** A model file that has been read: its contents, and a way to find line and column of anything in it. */
export interface ReadModelFile {
  readonly file: ModelFile | undefined;
  readonly problems: readonly Problem[];
  /** Gives a place with a path its line and column in the file. */
  readonly locate: (place: Place) => Place;
}

/** Reads the text of a `model.yaml`: its syntax, then its contents by the schema, every fault with file, line and column. */
export function readModelFile(text: string, file: string): ReadModelFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const locate = (place: Place): Place => locateIn(document, lines, place, file);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      const said = error.message.split('\n')[0]?.replace(/\.?$/, '.') ?? '';
      return problem(
        `The file cannot be read as YAML: ${said}`,
        { file, line, column: col },
        'Check the indentation and the quotation marks.',
      );
    });
    return { file: undefined, problems, locate };
  }
  const read = modelSchema.safeParse(document.toJS());
  if (read.success) return { file: read.data, problems: [], locate };
  const problems = read.error.issues
    .flatMap((issue) => explainIssue(issue, document))
    .map((p) => ({ ...p, place: locate(p.place) }));
  return { file: undefined, problems, locate };
}

/** A path in the file to line and column: of the key for a setting that is there, else of the nearest one above it. */
function locateIn(document: Document, lines: LineCounter, place: Place, file: string): Place {
  if (place.path === undefined || (place.file !== undefined && place.file !== file)) return place;
  for (let depth = place.path.length; depth > 0; depth--) {
    const above = document.getIn(place.path.slice(0, depth - 1), true);
    const key = place.path[depth - 1];
    const pair = isMap(above)
      ? above.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(place.path.slice(0, depth), true);
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range?.[0] === undefined) continue;
    const { line, col } = lines.linePos(range[0]);
    return { ...place, file, line, column: col };
  }
  return { ...place, file, line: 1, column: 1 };
}
