/** The part of a dimension that is let through, from 0 at its lowest value to 1 at its highest. */
export interface Band {
  from: number;
  to: number;
}

/** For each dimension the part that is let through; undefined lets all through. */
export type Brush = (Band | undefined)[];

const NEAR = 1e-9;

/** Whether a set lies in every band; where a value is not there, it lies in none. */
export function passes(brush: Brush, places: Float64Array[], set: number): boolean {
  return brush.every((band, dimension) => {
    if (!band) return true;
    const place = places[dimension]?.[set] ?? NaN;
    return place >= band.from - NEAR && place <= band.to + NEAR;
  });
}

/** The band with keys: up and down move it, plus and minus make it wider and narrower. Null where the key is none of these. */
export function steered(band: Band | undefined, key: string): Band | null {
  const { from, to } = band ?? { from: 0.75, to: 1 };
  if (!band) return key.startsWith("Arrow") || key === "+" || key === "-" ? { from, to } : null;
  const step = 0.05;
  const moves: Record<string, [number, number]> = {
    ArrowUp: [Math.min(step, 1 - to), Math.min(step, 1 - to)],
    ArrowDown: [Math.max(-step, -from), Math.max(-step, -from)],
    "+": [-step, step],
    "-": [step, -step],
  };
  const move = moves[key];
  if (!move) return null;
  const moved = { from: Math.max(0, from + move[0]), to: Math.min(1, to + move[1]) };
  return moved.to - moved.from > 0.01 ? moved : band;
}
