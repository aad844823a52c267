import { moment, money, percent, price, size, inUnit } from "../format";
import type { RowColumn } from "../shared/rows";
import type { RunModel } from "./model";
import type { Trade } from "./trade";

type TradeColumn = RowColumn<Trade>;

const tone = (trade: Trade) => (trade.profit > 0 ? "gain" : trade.profit < 0 ? "loss" : "");

/** The columns that say something about this run's trades. */
export function tradeColumns(run: RunModel, decimals: number): TradeColumn[] {
  const tagged = run.trades.tags.length > 1;
  const columns: (TradeColumn | false)[] = [
    {
      name: "#",
      title: "Number, by time of entry",
      key: (trade) => trade.index,
      text: (trade) => String(trade.index + 1),
      wide: true,
    },
    run.feeds.length > 1 && {
      name: "Feed",
      title: "What was traded",
      key: (trade) => trade.feed,
      text: (trade) => trade.feed,
      left: true,
    },
    {
      name: "Side",
      title: "Long or short",
      key: (trade) => (trade.long ? 0 : 1),
      text: (trade) => (trade.long ? "Long" : "Short"),
      left: true,
    },
    {
      name: "Size",
      title: "Largest position",
      key: (trade) => Math.abs(trade.size),
      text: (trade) => size(Math.abs(trade.size)),
      wide: true,
    },
    {
      name: "Entry",
      title: "First fill (UTC)",
      key: (trade) => trade.entry,
      text: (trade) => moment(trade.entry, run.intraday),
      left: true,
    },
    {
      name: "Price",
      title: "Average entry price",
      key: (trade) => trade.entryPrice,
      text: (trade) => price(trade.entryPrice, decimals),
      wide: true,
    },
    {
      name: "Exit",
      title: "Last fill (UTC)",
      key: (trade) => trade.exit,
      text: (trade) => (trade.open ? "open" : moment(trade.exit, run.intraday)),
      left: true,
      wide: true,
    },
    {
      name: "Price ",
      title: "Average exit price",
      key: (trade) => trade.exitPrice,
      text: (trade) => price(trade.exitPrice, decimals),
      wide: true,
    },
    { name: "Bars", title: "Bars held", key: (trade) => trade.bars, text: (trade) => inUnit(trade.bars, "count") },
    {
      name: "P&L",
      title: `Profit net of commission${run.currency ? `, ${run.currency}` : ""}`,
      key: (trade) => trade.profit,
      text: (trade) => money(trade.profit, "", true),
      tone,
      falling: true,
    },
    {
      name: "Return",
      title: "Net profit over the money the entry moved",
      key: (trade) => trade.return,
      text: (trade) => percent(trade.return, 2, true),
      tone,
      falling: true,
    },
    {
      name: "MAE",
      title: "Worst the price went against the entry",
      key: (trade) => trade.adverse,
      text: (trade) => percent(trade.adverse, 1),
      widest: true,
    },
    {
      name: "MFE",
      title: "Best the price went for the entry",
      key: (trade) => trade.favourable,
      text: (trade) => percent(trade.favourable, 1),
      widest: true,
    },
    tagged && {
      name: "Tags",
      title: "Why it was entered and left",
      key: (trade) => trade.entryTag,
      text: (trade) => [trade.entryTag, trade.exitTag].filter(Boolean).join(" → "),
      left: true,
      widest: true,
    },
  ];
  return columns.filter((column) => column !== false);
}
