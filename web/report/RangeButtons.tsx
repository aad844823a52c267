import { atOrAbove } from "../charts/search";
import type { Viewport } from "../charts/viewport";

const DAY = 86_400_000;

const RANGES: { label: string; days: number }[] = [
  { label: "1D", days: 1 },
  { label: "1W", days: 7 },
  { label: "1M", days: 30.5 },
  { label: "3M", days: 91.5 },
  { label: "1Y", days: 365.25 },
  { label: "3Y", days: 1095.75 },
  { label: "5Y", days: 1826.25 },
];

/** Ranges that end where the view ends now, as far as they say something: longer than 20 bars and shorter than the run. */
export function RangeButtons({ viewport, times }: { viewport: Viewport; times: Float64Array }) {
  const whole = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / DAY;
  const bars = times.length / Math.max(whole, 1e-9);
  const show = (days: number) => {
    const last = Math.min(times.length - 1, Math.floor(viewport.to));
    viewport.show(atOrAbove(times, (times[last] ?? 0) - days * DAY) - 0.5, last + 0.5);
  };
  return (
    <div className="ranges" role="group" aria-label="Range shown">
      {RANGES.filter((range) => range.days < whole && range.days * bars > 20).map((range) => (
        <button type="button" key={range.label} onClick={() => show(range.days)}>
          {range.label}
        </button>
      ))}
      <button type="button" onClick={() => viewport.showAll()}>
        All
      </button>
    </div>
  );
}
