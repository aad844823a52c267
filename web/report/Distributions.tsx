import { Card } from "../shared/Card";
import { HistogramBars } from "../shared/HistogramBars";
import type { Histogram } from "../shared/model";

/** How often returns and holding times fall where. */
export function Distributions({ histograms }: { histograms: Histogram[] }) {
  return (
    <Card title="Distributions" id="distributions">
      {histograms.length === 0 && <p className="empty">Too few sessions and trades to count.</p>}
      {histograms.map((histogram) => (
        <HistogramBars
          key={histogram.name}
          histogram={histogram}
          tinted={histogram.unit === "percent" || histogram.unit === "money"}
        />
      ))}
    </Card>
  );
}
