import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Trade } from "./trade";
import type { Sorting } from "./TradeCard";
import type { TradeColumn } from "./tradeColumns";

interface TradeTableProps {
  trades: Trade[];
  columns: TradeColumn[];
  sorting: Sorting;
  sort: (sorting: Sorting) => void;
  selected: number | null;
  select: (trade: number | null) => void;
}

const ROW = 32;
const VIEW = 384;
const PRINTED_ROWS = 400;

/** Only the rows in sight exist, so that a hundred thousand trades scroll like ten. */
export function TradeTable({ trades, columns, sorting, sort, selected, select }: TradeTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  const first = printing ? 0 : Math.max(0, Math.floor(top / ROW) - 5);
  const last = printing
    ? Math.min(trades.length, PRINTED_ROWS)
    : Math.min(trades.length, Math.ceil((top + VIEW) / ROW) + 5);
  const row = trades.findIndex((trade) => trade.index === selected);

  const go = (to: number) => {
    const trade = trades[Math.min(Math.max(to, 0), trades.length - 1)];
    if (!trade) return;
    select(trade.index);
    scrollTo(box.current, trades.indexOf(trade));
  };

  const key = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(row + 1),
      ArrowUp: () => go(row < 0 ? trades.length - 1 : row - 1),
      PageDown: () => go(row + 10),
      PageUp: () => go(row - 10),
      Home: () => go(0),
      End: () => go(trades.length - 1),
      Escape: () => select(null),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  if (trades.length === 0) return <p className="empty">No trade fits this filter.</p>;
  return (
    <div
      ref={box}
      className="trade-table"
      style={{ maxHeight: VIEW }}
      tabIndex={0}
      role="region"
      aria-label="Trades. Up and down arrows choose one and show it in the chart."
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={key}
    >
      <table aria-rowcount={trades.length + 1}>
        <Head columns={columns} sorting={sorting} sort={sort} />
        <tbody>
          <tr aria-hidden="true" style={{ height: first * ROW }} />
          {trades.slice(first, last).map((trade, index) => (
            <tr
              key={trade.index}
              aria-rowindex={first + index + 2}
              aria-selected={trade.index === selected}
              onClick={() => select(trade.index === selected ? null : trade.index)}
            >
              {columns.map((column) => (
                <td key={column.name} className={classOf(column, trade)}>
                  {column.text(trade)}
                </td>
              ))}
            </tr>
          ))}
          <tr aria-hidden="true" style={{ height: printing ? 0 : (trades.length - last) * ROW }} />
        </tbody>
      </table>
      {printing && trades.length > last && <p className="empty">and {trades.length - last} more</p>}
    </div>
  );
}

function Head({ columns, sorting, sort }: Pick<TradeTableProps, "columns" | "sorting" | "sort">) {
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
                  sort({ column: column.name, falling: active ? !sorting.falling : column.tinted === true })
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

function classOf(column: TradeColumn, trade?: Trade): string {
  const tone = trade && column.tinted ? (trade.profit > 0 ? "gain" : trade.profit < 0 ? "loss" : "") : "";
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
