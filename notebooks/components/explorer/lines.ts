import type { Row } from '../../data/plan/plan-data.js';
import type { Session } from './session.js';

/** A row of the page's data with the place of its line in the graph. */
export interface PlacedRow extends Row {
  readonly place: number;
}

/** Rows whose lines the graph has. */
export function placed({ graph }: Session, rows: readonly Row[]): readonly PlacedRow[] {
  return rows.flatMap((row) => {
    const place = graph.lineNamed(row.line);
    return place === undefined ? [] : [{ ...row, place }];
  });
}

export function placedRow(session: Session, rows: readonly Row[], key: string): PlacedRow | undefined {
  return placed(
    session,
    rows.filter((row) => row.key === key),
  )[0];
}
