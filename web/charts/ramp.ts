import type { Theme } from "./theme";

/** Colours from the worst value to the best. */
export interface Ramp {
  worst: number;
  best: number;
  /** Transparent where there is no value. */
  colourOf: (value: number) => string;
}

const STEPS = 48;

/**
 * From pale to strong where values have one sign; where they have both, away from a pale 0 to the colours of loss and gain.
 * The worst two of a hundred values are taken as one, so that a single disaster does not make all others look alike.
 */
export function rampOf(values: ArrayLike<number>, higherBetter: boolean, theme: Theme): Ramp {
  const rising = Array.from(values)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (!higherBetter) rising.reverse();
  const worst = rising[Math.floor(rising.length * 0.02)] ?? 0;
  const best = rising.at(-1) ?? 1;
  const signed = Math.min(worst, best) < 0 && Math.max(worst, best) > 0;
  const [bad, good] = signed ? [theme.loss, theme.gain] : [theme.surface, theme.accent];
  const pale = mixed(theme.surface, theme.muted, 0.12);
  const colours = Array.from({ length: STEPS + 1 }, (_each, step) => {
    const share = step / STEPS;
    if (!signed) return mixed(pale, good, 0.06 + 0.94 * share);
    return share < 0.5 ? mixed(pale, bad, 1 - 2 * share) : mixed(pale, good, 2 * share - 1);
  });
  const reach = Math.max(Math.abs(worst), Math.abs(best)) || 1;
  const turn = higherBetter ? 1 : -1;
  const shareOf = (value: number) =>
    signed ? 0.5 + (turn * value) / (2 * reach) : best === worst ? 1 : (value - worst) / (best - worst);
  return {
    worst,
    best,
    colourOf: (value) =>
      Number.isFinite(value)
        ? (colours[Math.round(Math.min(1, Math.max(0, shareOf(value))) * STEPS)] ?? "transparent")
        : "transparent",
  };
}

/** Between two colours as the style sheet writes them, #rrggbb or #rgb, or as this function does. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `rgb(${a.map((channel, index) => Math.round(channel + (b[index]! - channel) * share)).join(" ")})`;
}

function channels(colour: string): number[] {
  if (!colour.startsWith("#")) return (colour.match(/\d+/g) ?? []).map(Number);
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
}

/** Whether dark text is read better than light text on a colour of a ramp. */
export function isPale(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140;
}
