import { useMemo, useState } from "react";
import { Viewport } from "../charts/viewport";
import { Calendar } from "./Calendar";
import { Conventions } from "./Conventions";
import { Crises } from "./Crises";
import { Distributions } from "./Distributions";
import { Drawdowns } from "./Drawdowns";
import { EquityCard } from "./EquityCard";
import { Excursions } from "./Excursions";
import type { RunModel } from "./model";
import { PriceCard } from "./PriceCard";
import { Refusals } from "./Refusals";
import { RollingCard } from "./RollingCard";
import { Statistics } from "./Statistics";
import { Tags } from "./Tags";
import { Tiles } from "../shared/Tiles";
import { TradeCard } from "./TradeCard";
import { placeTrades } from "./tradePlaces";

/** Everything about one run, around one viewport that its charts share. */
export function RunView({ run, others }: { run: RunModel; others: RunModel[] }) {
  const viewport = useMemo(() => new Viewport(run.times.length), [run]);
  const places = useMemo(() => placeTrades(run), [run]);
  const [selected, setSelected] = useState<number | null>(null);

  const select = (trade: number | null) => {
    setSelected(trade);
    viewport.goTo(trade === null ? null : { from: places.entry[trade] ?? 0, to: places.exit[trade] ?? 0 });
  };

  const choose = (trade: number | null) => {
    select(trade);
    if (trade !== null) bringIntoView(document.querySelector("#price .chart"));
  };

  return (
    <>
      {run.warnings.map((warning) => (
        <p className="warning" key={warning} role="note">
          {warning}
        </p>
      ))}
      <Tiles figures={run.tiles} currency={run.currency} />
      <EquityCard run={run} others={others} viewport={viewport} />
      <PriceCard run={run} viewport={viewport} places={places} selected={selected} select={select} />
      <TradeCard run={run} selected={selected} select={choose} />
      <Refusals refusals={run.refusals} intraday={run.intraday} />
      <Tags tables={run.tags} />
      <Calendar years={run.years} benchmark={run.benchmark?.name} />
      {run.rolling && <RollingCard run={run} rolling={run.rolling} viewport={viewport} />}
      <div className="columns">
        <div className="stack">
          <Drawdowns periods={run.drawdowns} viewport={viewport} times={run.times} />
          <Excursions run={run} selected={selected} select={choose} />
        </div>
        <Distributions histograms={run.distributions} />
      </div>
      <Crises rows={run.crises} benchmark={run.benchmark?.name} />
      <Statistics groups={run.statistics} currency={run.currency} />
      <Conventions rows={run.comparison} />
    </>
  );
}

/** Scrolls only as far as a chart that is hardly to be seen makes necessary. */
function bringIntoView(chart: Element | null): void {
  const box = chart?.getBoundingClientRect();
  if (box && (box.bottom < 160 || box.top > innerHeight - 160)) chart?.scrollIntoView({ behavior: "smooth" });
}
