import { inUnit, moment, money, percent, price, priceDecimals, size } from "../format";
import type { RunModel } from "./model";
import { tradeAt } from "./trade";

interface TradeStripProps {
  run: RunModel;
  trade: number;
  select: (trade: number | null) => void;
}

/** The trade that is looked at, in words, with the way to its neighbours. */
export function TradeStrip({ run, trade: index, select }: TradeStripProps) {
  const trade = tradeAt(run, index);
  const count = run.trades.feed.length;
  const decimals = priceDecimals(run.feeds[run.trades.feed[index] ?? 0]?.close ?? []);
  const tone = trade.profit >= 0 ? "gain" : "loss";
  const exit = trade.open ? "still open" : `${moment(trade.exit, run.intraday)} at ${price(trade.exitPrice, decimals)}`;
  return (
    <div className="trade-strip" role="status">
      <button type="button" aria-label="Previous trade" disabled={index === 0} onClick={() => select(index - 1)}>
        ‹
      </button>
      <p>
        <b>
          Trade {index + 1} of {count}
        </b>
        <span>
          {trade.long ? "Long" : "Short"} {size(Math.abs(trade.size))} {trade.feed}
        </span>
        <span>
          {moment(trade.entry, run.intraday)} at {price(trade.entryPrice, decimals)} → {exit}
        </span>
        <b className={tone}>
          {money(trade.profit, run.currency, true)} ({percent(trade.return, 2, true)})
        </b>
        <span>{inUnit(trade.bars, "count")} bars</span>
        <span>
          MAE {percent(trade.adverse, 1)} · MFE {percent(trade.favourable, 1)}
        </span>
        <span>commission {money(trade.commission)}</span>
        {(trade.entryTag || trade.exitTag) && (
          <span>{[trade.entryTag, trade.exitTag].filter(Boolean).join(" → ")}</span>
        )}
      </p>
      <button type="button" aria-label="Next trade" disabled={index === count - 1} onClick={() => select(index + 1)}>
        ›
      </button>
      <button type="button" aria-label="Close" onClick={() => select(null)}>
        ×
      </button>
    </div>
  );
}
