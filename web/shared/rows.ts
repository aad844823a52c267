export interface RowColumn<Row> {
  name: string;
  title: string;
  /** What rows are sorted by. */
  key: (row: Row) => number | string;
  text: (row: Row) => string;
  /** Left out where the page is narrow. */
  wide?: boolean;
  /** Left out unless the page is very wide. */
  widest?: boolean;
  left?: boolean;
  /** Good or bad news. */
  tone?: (row: Row) => "gain" | "loss" | "";
  /** Sorted from the highest down at first. */
  falling?: boolean;
}

export interface Sorting {
  column: string;
  falling: boolean;
}

/** Rows by a column, equal ones by their number; what is not there comes last. */
export function sorted<Row extends { index: number }>(rows: Row[], columns: RowColumn<Row>[], sorting: Sorting): Row[] {
  const key = columns.find((column) => column.name === sorting.column)?.key ?? ((row: Row) => row.index);
  const turn = sorting.falling ? -1 : 1;
  return [...rows].sort((a, b) => compare(key(a), key(b), turn) || a.index - b.index);
}

function compare(a: number | string, b: number | string, turn: number): number {
  if (typeof a === "string" || typeof b === "string") return turn * String(a).localeCompare(String(b));
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return turn * (a - b);
}
