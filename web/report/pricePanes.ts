import { BarPainter } from "../charts/candles";
import type { Colour, PaneLine, PaneOptions, Reading } from "../charts/pane";
import { lastAtOrBelow, placesOn } from "../charts/search";
import { tradePainter, type TradeMarks } from "../charts/tradeMarks";
import { moment, price, priceDecimals, shortMoney } from "../format";
import type { FeedModel, RunModel } from "./model";
import type { TradePlaces } from "./tradePlaces";

interface PriceView {
  logarithmic: boolean;
  marked: boolean;
  selected: () => number | null;
}

/** The price pane of a feed, then a pane for each indicator that is not in its prices' units. */
export function pricePanes(run: RunModel, feedIndex: number, trades: TradePlaces, view: PriceView): PaneOptions[] {
  const feed = run.feeds[feedIndex];
  if (!feed) return [];
  const places = placesOn(run.times, feed.times);
  const own = feed.indicators.filter((indicator) => !indicator.overlay);
  const panes = [pricePane(run, feed, places, marksOf(run, feedIndex, trades), view)];
  for (const indicator of own) {
    const lines = linesOf([indicator]);
    panes.push({
      label: indicator.name,
      height: 110,
      times: run.times,
      places,
      lines,
      format: shortMoney,
      timeAxis: false,
      readings: (bar) => [
        ...(lines.length > 1 ? [{ label: indicator.name, value: "" }] : []),
        ...read(lines, lastAtOrBelow(places, bar), 4),
      ],
    });
  }
  panes[panes.length - 1]!.timeAxis = true;
  return panes;
}

function pricePane(
  run: RunModel,
  feed: FeedModel,
  places: Float64Array,
  marks: FeedMarks,
  view: PriceView,
): PaneOptions {
  const decimals = priceDecimals(feed.close);
  const painter = new BarPainter({ ...feed, places });
  const overlays = linesOf(feed.indicators.filter((indicator) => indicator.overlay));
  const lines: PaneLine[] = [
    { label: "High", values: feed.high, colour: (theme) => theme.text, hidden: true },
    { label: "Low", values: feed.low, colour: (theme) => theme.text, hidden: true },
    ...overlays,
  ];
  return {
    label: feed.name,
    height: 400,
    times: run.times,
    places,
    lines,
    format: (value, step) => price(value, step >= 1 && value >= 1000 ? 0 : decimals),
    logarithmic: view.logarithmic,
    timeAxis: false,
    under: [...(feed.volume.length > 0 ? [painter.volume] : []), painter.candles],
    over: view.marked ? [tradePainter(marks, () => localIndex(marks, view.selected()))] : [],
    readings: (bar) => [
      ...barReadings(run, feed, lastAtOrBelow(places, bar), decimals),
      ...read(overlays, lastAtOrBelow(places, bar), decimals),
    ],
  };
}

function barReadings(run: RunModel, feed: FeedModel, bar: number, decimals: number): Reading[] {
  const colour: Colour = (theme) => ((feed.close[bar] ?? 0) >= (feed.open[bar] ?? 0) ? theme.gain : theme.loss);
  return [
    { label: "", value: moment(feed.times[bar] ?? 0, run.intraday) },
    { label: "O", value: price(feed.open[bar], decimals), colour },
    { label: "H", value: price(feed.high[bar], decimals), colour },
    { label: "L", value: price(feed.low[bar], decimals), colour },
    { label: "C", value: price(feed.close[bar], decimals), colour },
  ];
}

function linesOf(indicators: FeedModel["indicators"]): PaneLine[] {
  const named = indicators.flatMap((indicator) =>
    indicator.lines.map((line) => ({
      label: indicator.lines.length > 1 ? line.name : indicator.name,
      values: line.values,
    })),
  );
  return named.map((line, index) => ({
    ...line,
    colour: (theme) => theme.lines[index % theme.lines.length] ?? theme.text,
  }));
}

function read(lines: PaneLine[], bar: number, decimals: number): Reading[] {
  return lines.map((line) => ({ label: line.label, value: price(line.values[bar], decimals), colour: line.colour }));
}

interface FeedMarks extends TradeMarks {
  /** The number that each mark's trade has in the run. */
  trades: number[];
}

function marksOf(run: RunModel, feed: number, places: TradePlaces): FeedMarks {
  const trades = Array.from(run.trades.feed, (_feed, trade) => trade).filter(
    (trade) => run.trades.feed[trade] === feed,
  );
  const pick = (column: Float64Array) => Float64Array.from(trades, (trade) => column[trade] ?? NaN);
  return {
    trades,
    entry: pick(places.entry),
    exit: pick(places.exit),
    entryPrice: pick(run.trades.entry_price),
    exitPrice: pick(run.trades.exit_price),
    size: pick(run.trades.size),
    profit: pick(run.trades.profit),
  };
}

function localIndex(marks: FeedMarks, trade: number | null): number | null {
  return trade === null ? null : marks.trades.indexOf(trade);
}
