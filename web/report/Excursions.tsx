import { percent } from "../format";
import { Card } from "../shared/Card";
import type { RunModel } from "./model";
import { tradeAt } from "./trade";

const MOST_POINTS = 1500;
const SIZE = 100;

interface ExcursionsProps {
  run: RunModel;
  selected: number | null;
  select: (trade: number | null) => void;
}

/** How far each trade went against its entry before it ended, and how far for it: where stops and targets would have been. */
export function Excursions({ run, selected, select }: ExcursionsProps) {
  const { adverse, favourable } = run.trades;
  const known = Array.from(adverse, (_each, trade) => trade).filter((trade) => Number.isFinite(adverse[trade]));
  if (known.length === 0) return null;
  const every = Math.ceil(known.length / MOST_POINTS);
  const shown = known.filter((trade, index) => index % every === 0 || trade === selected);
  const widest = Math.max(...known.map((trade) => -(adverse[trade] ?? 0)), 1e-9) * 1.05;
  const tallest = Math.max(...known.map((trade) => favourable[trade] ?? 0), 1e-9) * 1.05;
  return (
    <Card title="Worst and best price of each trade" id="excursions">
      <div className="scatter">
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          preserveAspectRatio="none"
          role="img"
          aria-label="Adverse against favourable excursion of each trade"
        >
          <rect width={SIZE} height={SIZE} />
          {[0.25, 0.5, 0.75].map((part) => (
            <path key={part} d={`M0 ${part * SIZE}H${SIZE}M${part * SIZE} 0V${SIZE}`} />
          ))}
        </svg>
        {shown.map((trade) => (
          <button
            type="button"
            key={trade}
            tabIndex={-1}
            className={`${(run.trades.profit[trade] ?? 0) >= 0 ? "gain" : "loss"} ${trade === selected ? "chosen" : ""}`}
            style={{
              left: `${(-(adverse[trade] ?? 0) / widest) * 100}%`,
              bottom: `${((favourable[trade] ?? 0) / tallest) * 100}%`,
            }}
            title={titleOf(run, trade)}
            onClick={() => select(trade)}
          />
        ))}
        <span className="x-end">{percent(-widest, 1)}</span>
        <span className="x-name">MAE: against the entry →</span>
        <span className="y-end">{percent(tallest, 1)}</span>
        <span className="y-name">MFE: for the entry ↑</span>
      </div>
      {every > 1 && <p className="empty">One trade in {every} is shown.</p>}
    </Card>
  );
}

function titleOf(run: RunModel, index: number): string {
  const trade = tradeAt(run, index);
  return `Trade ${index + 1}: ${percent(trade.return, 2, true)}, MAE ${percent(trade.adverse, 1)}, MFE ${percent(trade.favourable, 1)}`;
}
