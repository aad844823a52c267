import { isoDay } from "../format";
import type { RunModel } from "./model";

/** One row of the trade columns. */
export interface Trade {
  index: number;
  feed: string;
  long: boolean;
  open: boolean;
  size: number;
  entry: number;
  entryPrice: number;
  exit: number;
  exitPrice: number;
  bars: number;
  profit: number;
  return: number;
  commission: number;
  adverse: number;
  favourable: number;
  entryTag: string;
  exitTag: string;
}

export function tradeAt(run: RunModel, index: number): Trade {
  const { trades } = run;
  const of = (column: Float64Array) => column[index] ?? NaN;
  return {
    index,
    feed: run.feeds[of(trades.feed)]?.name ?? "",
    long: of(trades.size) >= 0,
    open: Number.isNaN(of(trades.exit_price)),
    size: of(trades.size),
    entry: of(trades.entry),
    entryPrice: of(trades.entry_price),
    exit: of(trades.exit),
    exitPrice: of(trades.exit_price),
    bars: of(trades.bars),
    profit: of(trades.profit),
    return: of(trades.return),
    commission: of(trades.commission),
    adverse: of(trades.adverse),
    favourable: of(trades.favourable),
    entryTag: trades.tags[of(trades.entry_tag)] ?? "",
    exitTag: trades.tags[of(trades.exit_tag)] ?? "",
  };
}

const NUMBERS: Record<string, (trade: Trade) => number> = {
  pnl: (trade) => trade.profit,
  profit: (trade) => trade.profit,
  return: (trade) => trade.return * 100,
  bars: (trade) => trade.bars,
  size: (trade) => Math.abs(trade.size),
  mae: (trade) => trade.adverse * 100,
  mfe: (trade) => trade.favourable * 100,
};

const WORDS: Record<string, (trade: Trade) => boolean> = {
  won: (trade) => trade.profit >= 0,
  lost: (trade) => trade.profit < 0,
  long: (trade) => trade.long,
  short: (trade) => !trade.long,
  open: (trade) => trade.open,
};

/**
 * What a filter's text keeps. Words all have to hold: won, lost, long, short, open; a comparison such as pnl>100,
 * return<-2 (percent) or bars>=10; anything else has to occur in the feed, the tags or the dates.
 */
export function tradeFilter(text: string): (trade: Trade) => boolean {
  const tests = text.toLowerCase().split(/\s+/).filter(Boolean).map(testOf);
  return (trade) => tests.every((test) => test(trade));
}

function testOf(word: string): (trade: Trade) => boolean {
  const named = WORDS[word];
  if (named) return named;
  const [, name = "", operator, number] = /^([a-z]+)(<=|>=|<|>)(-?[\d.]+)$/.exec(word) ?? [];
  const value = NUMBERS[name];
  if (value && operator) return (trade) => holds(value(trade), operator, Number(number));
  return (trade) =>
    [trade.feed, trade.entryTag, trade.exitTag, isoDay(trade.entry), isoDay(trade.exit)].some((part) =>
      part.toLowerCase().includes(word),
    );
}

function holds(left: number, operator: string, right: number): boolean {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}
