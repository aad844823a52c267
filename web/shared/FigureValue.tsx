import { inUnit } from "../format";
import type { Figure } from "./model";

/** A figure's number, coloured by its sign where the sign is good or bad news. */
export function FigureValue({ figure, currency }: { figure: Figure; currency: string }) {
  const tone = figure.tinted && figure.value ? (figure.value > 0 ? "gain" : "loss") : "";
  return <span className={`number ${tone}`}>{inUnit(figure.value, figure.unit, currency, figure.tinted)}</span>;
}

/** A figure's name, which says how it is computed when pointed at or focused. */
export function FigureName({ figure }: { figure: Figure }) {
  return (
    <button type="button" className="explained" aria-label={`${figure.label}: ${figure.convention}`}>
      {figure.label}
      <span role="tooltip">{figure.convention}</span>
    </button>
  );
}
