const LADDERS = [
  [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9],
  [1, 1.5, 2, 3, 4, 5, 7],
  [1, 2, 5],
  [1, 3],
  [1],
];

/** Round values for a logarithmic axis: the densest ladder that gives no more than asked for, even steps over a small range. */
export function logTicks(low: number, high: number, most: number): number[] {
  if (!(low > 0) || !(high > low)) return [];
  if (high / low < 1.6) return evenTicks(low, high, most);
  for (const ladder of LADDERS) {
    const ticks = climb(ladder, low, high);
    if (ticks.length <= most) return ticks;
  }
  return climb([1], low, high).filter((_tick, index) => index % 2 === 0);
}

function climb(ladder: number[], low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high; power *= 10)
    for (const rung of ladder) if (rung * power >= low && rung * power <= high) ticks.push(rung * power);
  return ticks;
}

function evenTicks(low: number, high: number, most: number): number[] {
  const least = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= least) ?? 10);
  const ticks: number[] = [];
  for (let count = Math.ceil(low / step); count * step <= high; count++) ticks.push(count * step);
  return ticks;
}
