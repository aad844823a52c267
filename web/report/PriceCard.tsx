import { useMemo, useRef, useState } from "react";
import { Chart } from "../charts/Chart";
import type { Viewport } from "../charts/viewport";
import { Card } from "../shared/Card";
import type { RunModel } from "./model";
import { pricePanes } from "./pricePanes";
import { RangeButtons } from "./RangeButtons";
import { Switch } from "../shared/Switch";
import type { TradePlaces } from "./tradePlaces";
import { TradeStrip } from "./TradeStrip";

interface PriceCardProps {
  run: RunModel;
  viewport: Viewport;
  places: TradePlaces;
  selected: number | null;
  select: (trade: number | null) => void;
}

/** A feed's bars with indicators and trades, and the trade that is looked at. */
export function PriceCard({ run, viewport, places, selected, select }: PriceCardProps) {
  const [feed, setFeed] = useState(0);
  const [logarithmic, setLogarithmic] = useState(false);
  const [marked, setMarked] = useState(true);
  const chosen = useRef(selected);
  chosen.current = selected;
  const traded = selected === null ? undefined : run.trades.feed[selected];
  if (traded !== undefined && traded !== feed) setFeed(traded);
  const panes = useMemo(
    () => pricePanes(run, feed, places, { logarithmic, marked, selected: () => chosen.current }),
    [run, feed, places, logarithmic, marked],
  );
  const bars = run.feeds[feed];
  if (!bars || bars.times.length === 0) return null;
  const tools = (
    <>
      {run.feeds.length > 1 && (
        <select
          aria-label="Feed"
          value={feed}
          onChange={(event) => (select(null), setFeed(Number(event.currentTarget.value)))}
        >
          {run.feeds.map((each, index) => (
            <option key={index} value={index}>
              {each.name}
            </option>
          ))}
        </select>
      )}
      <Switch label="Trades" on={marked} turn={setMarked} />
      <Switch label="Log" on={logarithmic} turn={setLogarithmic} />
      <RangeButtons viewport={viewport} times={run.times} />
    </>
  );
  return (
    <Card title={`${bars.name} and its trades`} id="price" tools={tools}>
      <Chart label={`${bars.name} prices with trades`} viewport={viewport} panes={panes} overview={run.equity} />
      {selected !== null && <TradeStrip run={run} trade={selected} select={select} />}
    </Card>
  );
}
