import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RowColumn, Sorting } from "./rows";

interface RowTableProps<Row> {
  /** What the rows are, and what choosing one does. */
  label: string;
  /** In the order shown. */
  rows: Row[];
  columns: RowColumn<Row>[];
  sorting: Sorting;
  sort: (sorting: Sorting) => void;
  selected: number | null;
  select: (index: number | null) => void;
  /** What is said where there are no rows. */
  empty: string;
  /** How many rows are printed at most. */
  printed?: number;
}

const ROW = 32;
const VIEW = 384;

/** Only the rows in sight exist, so that a hundred thousand scroll like ten. */
export function RowTable<Row extends { index: number }>(props: RowTableProps<Row>) {
  const { label, rows, columns, sorting, sort, selected, select, empty, printed = 400 } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  const first = printing ? 0 : Math.max(0, Math.floor(top / ROW) - 5);
  const last = printing ? Math.min(rows.length, printed) : Math.min(rows.length, Math.ceil((top + VIEW) / ROW) + 5);
  const at = rows.findIndex((row) => row.index === selected);

  const go = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    select(row.index);
    scrollTo(box.current, rows.indexOf(row));
  };

  const key = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at < 0 ? rows.length - 1 : at - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Escape: () => select(null),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <div
      ref={box}
      className="row-table"
      style={{ maxHeight: VIEW }}
      tabIndex={0}
      role="region"
      aria-label={label}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={key}
    >
      <table aria-rowcount={rows.length + 1}>
        <Head columns={columns} sorting={sorting} sort={sort} />
        <tbody>
          <tr aria-hidden="true" style={{ height: first * ROW }} />
          {rows.slice(first, last).map((row, index) => (
            <tr
              key={row.index}
              aria-rowindex={first + index + 2}
              aria-selected={row.index === selected}
              onClick={() => select(row.index === selected ? null : row.index)}
            >
              {columns.map((column) => (
                <td key={column.name} className={classOf(column, row)}>
                  {column.text(row)}
                </td>
              ))}
            </tr>
          ))}
          <tr aria-hidden="true" style={{ height: printing ? 0 : (rows.length - last) * ROW }} />
        </tbody>
      </table>
      {printing && rows.length > last && <p className="empty">and {rows.length - last} more</p>}
    </div>
  );
}

function Head<Row>({ columns, sorting, sort }: Pick<RowTableProps<Row>, "columns" | "sorting" | "sort">) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const active = sorting.column === column.name;
          return (
            <th
              key={column.name}
              scope="col"
              title={column.title}
              className={classOf(column)}
              aria-sort={active ? (sorting.falling ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                onClick={() =>
                  sort({ column: column.name, falling: active ? !sorting.falling : column.falling === true })
                }
              >
                {column.name.trim()}
                <span aria-hidden="true">{active ? (sorting.falling ? " ↓" : " ↑") : ""}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function classOf<Row>(column: RowColumn<Row>, row?: Row): string {
  const tone = row && column.tone ? column.tone(row) : "";
  return [column.left ? "left" : "", column.wide ? "wide" : "", column.widest ? "widest" : "", tone]
    .filter(Boolean)
    .join(" ");
}

function scrollTo(box: HTMLElement | null, row: number): void {
  if (!box) return;
  const top = row * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + 2 * ROW > box.scrollTop + VIEW) box.scrollTop = top + 2.5 * ROW - VIEW;
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
