import { useMemo, useState } from "react";
import { Viewport } from "../charts/viewport";
import { Calendar } from "./Calendar";
import { Distributions } from "./Distributions";
import { Drawdowns } from "./Drawdowns";
import { EquityCard } from "./EquityCard";
import type { RunModel } from "./model";
import { PriceCard } from "./PriceCard";
import { Statistics } from "./Statistics";
import { Tiles } from "./Tiles";
import { TradeCard } from "./TradeCard";
import { placeTrades } from "./tradePlaces";

/** Everything about one run, around one viewport that its charts share. */
export function RunView({ run }: { run: RunModel }) {
  const viewport = useMemo(() => new Viewport(run.times.length), [run]);
  const places = useMemo(() => placeTrades(run), [run]);
  const [selected, setSelected] = useState<number | null>(null);

  const select = (trade: number | null) => {
    setSelected(trade);
    viewport.goTo(trade === null ? null : { from: places.entry[trade] ?? 0, to: places.exit[trade] ?? 0 });
  };

  return (
    <>
      <Tiles figures={run.tiles} currency={run.currency} />
      <EquityCard run={run} viewport={viewport} />
      <PriceCard run={run} viewport={viewport} places={places} selected={selected} select={select} />
      <TradeCard run={run} selected={selected} select={select} />
      <Calendar years={run.years} benchmark={run.benchmark?.name} />
      <div className="columns">
        <Drawdowns periods={run.drawdowns} viewport={viewport} times={run.times} />
        <Distributions histograms={run.distributions} />
      </div>
      <Statistics groups={run.statistics} currency={run.currency} />
    </>
  );
}
