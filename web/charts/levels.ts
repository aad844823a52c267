import { plottable } from "./search";

// Four points a pixel are more than anyone sees.
const MOST_A_PIXEL = 4;

/** How many bars to draw as one: a power of four, 1 while there are few enough of them. */
export function bucketFor(bars: number, pixels: number): number {
  let bucket = 1;
  while (bars / bucket > MOST_A_PIXEL * pixels) bucket *= 4;
  return bucket;
}

/** The places that go with `extremes`: two to a bucket. */
export function bucketPlaces(places: Float64Array, bucket: number): Float64Array {
  if (bucket === 1) return places;
  const half = bucket / 2;
  return Float64Array.from(
    { length: 2 * Math.ceil(places.length / bucket) },
    (_each, i) => places[Math.min(i * half, places.length - 1)] ?? NaN,
  );
}

/** The lowest and highest value of each bucket in the order in which they come, for uPlot: null where there is none. */
export function extremes(values: Float64Array, bucket: number): Float64Array | (number | null)[] {
  if (bucket === 1) return plottable(values);
  const points: (number | null)[] = [];
  for (let start = 0; start < values.length; start += bucket) {
    const end = Math.min(start + bucket, values.length);
    let low = -1;
    let high = -1;
    for (let i = start; i < end; i++) {
      const value = values[i]!;
      if (Number.isNaN(value)) continue;
      if (low < 0 || value < values[low]!) low = i;
      if (high < 0 || value > values[high]!) high = i;
    }
    if (low < 0) points.push(null, null);
    else points.push(values[Math.min(low, high)]!, values[Math.max(low, high)]!);
  }
  return points;
}

/** One number for each bucket: its first, last, lowest or highest value. */
export function gathered(values: Float64Array, bucket: number, how: "first" | "last" | "least" | "most"): Float64Array {
  const points = new Float64Array(Math.ceil(values.length / bucket));
  for (let point = 0; point < points.length; point++) {
    const start = point * bucket;
    const end = Math.min(start + bucket, values.length);
    points[point] =
      how === "first"
        ? values[start]!
        : how === "last"
          ? values[end - 1]!
          : extreme(values, start, end, how === "least" ? -1 : 1);
  }
  return points;
}

function extreme(values: Float64Array, start: number, end: number, sign: number): number {
  let best = NaN;
  for (let i = start; i < end; i++)
    if (!(sign * values[i]! <= sign * best)) best = Number.isNaN(values[i]!) ? best : values[i]!;
  return best;
}
