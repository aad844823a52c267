import { inUnit } from "../format";
import type { Histogram } from "./model";

/** How often values fall where, with a line at their mean. */
export function HistogramBars({ histogram, tinted }: { histogram: Histogram; tinted: boolean }) {
  const { name, unit, from, width, counts, mean, median } = histogram;
  const most = Math.max(...counts);
  const end = from + width * counts.length;
  const place = (value: number) => `${Math.min(100, Math.max(0, ((value - from) / (end - from)) * 100))}%`;
  const summary = `mean ${inUnit(mean, unit)}, median ${inUnit(median, unit)}`;
  return (
    <figure className="histogram">
      <figcaption>
        {name} <small>{summary}</small>
      </figcaption>
      <div
        className="bars"
        role="img"
        aria-label={`${name}: ${summary}, most often ${range(histogram, counts.indexOf(most))}`}
      >
        {counts.map((count, index) => (
          <i
            key={index}
            className={tinted ? (from + (index + 0.5) * width < 0 ? "loss" : "gain") : "accent"}
            style={{ height: `${(count / most) * 100}%` }}
            title={`${range(histogram, index)}: ${count}`}
          />
        ))}
        <b style={{ left: place(mean) }} />
      </div>
      <div className="scale" aria-hidden="true">
        <span>{inUnit(from, unit)}</span>
        {tinted && from < 0 && end > 0 && <span style={{ left: place(0) }}>0</span>}
        <span>{inUnit(end, unit)}</span>
      </div>
    </figure>
  );
}

function range({ from, width, unit }: Histogram, index: number): string {
  return `${inUnit(from + index * width, unit)} to ${inUnit(from + (index + 1) * width, unit)}`;
}
