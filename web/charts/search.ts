/** The first index whose value is at or above the one sought; the length when there is none. Values rise. */
export function atOrAbove(values: ArrayLike<number>, sought: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? NaN) < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last index whose value is at or below the one sought; -1 when there is none. Values rise. */
export function lastAtOrBelow(values: ArrayLike<number>, sought: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? NaN) <= sought) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** For each time its place on the axis: the index of the first axis time at or after it, the last one beyond the end. */
export function placesOn(axis: ArrayLike<number>, times: ArrayLike<number>): Float64Array {
  const places = new Float64Array(times.length);
  let at = 0;
  for (let i = 0; i < places.length; i++) {
    const time = times[i] ?? NaN;
    if (at > 0 && (axis[at - 1] ?? NaN) >= time) at = atOrAbove(axis, time);
    while (at < axis.length - 1 && (axis[at] ?? NaN) < time) at++;
    places[i] = at;
  }
  return places;
}

/** What was last known at each time of an axis; NaN before the first. Both times rise. */
export function asOf(axis: ArrayLike<number>, times: ArrayLike<number>, values: ArrayLike<number>): Float64Array {
  const known = new Float64Array(axis.length);
  let next = 0;
  for (let i = 0; i < known.length; i++) {
    while (next < times.length && (times[next] ?? NaN) <= (axis[i] ?? NaN)) next++;
    known[i] = values[next - 1] ?? NaN;
  }
  return known;
}

/** Values with null for NaN, which is uPlot's way to say that nothing is there. */
export function plottable(values: Float64Array): Float64Array | (number | null)[] {
  return values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;
}
