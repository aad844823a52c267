import { useMemo, useState } from "react";
import { inUnit, priceDecimals } from "../format";
import { Card } from "./Card";
import { csvOf, download } from "./csv";
import type { RunModel } from "./model";
import { tradeAt, tradeFilter, type Trade } from "./trade";
import { tradeColumns, type TradeColumn } from "./tradeColumns";
import { TradeFilter } from "./TradeFilter";
import { TradeTable } from "./TradeTable";

interface TradeCardProps {
  run: RunModel;
  selected: number | null;
  select: (trade: number | null) => void;
}

export interface Sorting {
  column: string;
  falling: boolean;
}

/** Every trade: sorted, filtered, and shown in the chart above when chosen. */
export function TradeCard({ run, selected, select }: TradeCardProps) {
  const [filter, setFilter] = useState("");
  const [sorting, setSorting] = useState<Sorting>({ column: "Entry", falling: false });
  const trades = useMemo(() => Array.from(run.trades.feed, (_feed, index) => tradeAt(run, index)), [run]);
  const columns = useMemo(() => tradeColumns(run, priceDecimals(run.feeds[0]?.close ?? [])), [run]);
  const shown = useMemo(
    () => sorted(trades.filter(tradeFilter(filter)), columns, sorting),
    [trades, columns, filter, sorting],
  );
  if (trades.length === 0)
    return (
      <Card title="Trades" id="trades">
        <p className="empty">This run made no trade.</p>
      </Card>
    );
  const save = () =>
    download(
      `${run.name} trades.csv`,
      csvOf(
        columns.map((column) => [column.name, column.key]),
        shown,
      ),
    );
  const tools = (
    <>
      <TradeFilter text={filter} change={setFilter} />
      <button type="button" onClick={save}>
        CSV
      </button>
    </>
  );
  const count = shown.length === trades.length ? "" : `${inUnit(shown.length, "count")} of `;
  return (
    <Card title={`Trades · ${count}${inUnit(trades.length, "count")}`} id="trades" tools={tools}>
      <TradeTable
        trades={shown}
        columns={columns}
        sorting={sorting}
        sort={setSorting}
        selected={selected}
        select={select}
      />
    </Card>
  );
}

function sorted(trades: Trade[], columns: TradeColumn[], sorting: Sorting): Trade[] {
  const key = columns.find((column) => column.name === sorting.column)?.key ?? ((trade: Trade) => trade.index);
  const turn = sorting.falling ? -1 : 1;
  return [...trades].sort((a, b) => turn * compare(key(a), key(b)) || a.index - b.index);
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === "string" || typeof b === "string") return String(a).localeCompare(String(b));
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}
