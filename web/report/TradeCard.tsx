import { useMemo, useState } from "react";
import { inUnit, priceDecimals } from "../format";
import { Card } from "../shared/Card";
import { csvOf, download } from "../shared/csv";
import { sorted, type Sorting } from "../shared/rows";
import { RowTable } from "../shared/RowTable";
import type { RunModel } from "./model";
import { tradeAt, tradeFilter } from "./trade";
import { tradeColumns } from "./tradeColumns";
import { TradeFilter } from "./TradeFilter";

interface TradeCardProps {
  run: RunModel;
  selected: number | null;
  select: (trade: number | null) => void;
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
      <RowTable
        label="Trades. Up and down arrows choose one and show it in the chart."
        rows={shown}
        columns={columns}
        sorting={sorting}
        sort={setSorting}
        selected={selected}
        select={select}
        empty="No trade fits this filter."
      />
    </Card>
  );
}
