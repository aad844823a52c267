import { FigureName, FigureValue } from "./FigureValue";
import type { Figure } from "./model";

/** The figures that are looked at first. */
export function Tiles({ figures, currency }: { figures: Figure[]; currency: string }) {
  return (
    <section className="tiles" aria-label="Key figures">
      {figures.map((figure) => (
        <div className="tile" key={figure.label}>
          <FigureName figure={figure} />
          <FigureValue figure={figure} currency={figure.unit === "money" ? currency : ""} />
          <small>{figure.detail}</small>
        </div>
      ))}
    </section>
  );
}
