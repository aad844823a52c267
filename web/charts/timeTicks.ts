import { clock, monthName } from "../format";
import { atOrAbove } from "./search";

export interface Tick {
  index: number;
  label: string;
  /** How much of the calendar turned over here: 0 a time of day, 1 a day, 2 a month, 3 a year. */
  rank: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Counted from year 0; the year goes in by itself because Date.UTC takes 0 to 99 for the last century.
function monthStart(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}

type Step = { length: number; next: (time: number) => number };

const fixed = (length: number): Step => ({ length, next: (time) => Math.floor(time / length) * length + length });

const months = (count: number): Step => ({
  length: count * 30.4 * DAY,
  next: (time) => {
    const date = new Date(time);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    return monthStart((Math.floor(month / count) + 1) * count);
  },
});

const STEPS: Step[] = [
  ...[1, 5, 15, 30].map((count) => fixed(count * SECOND)),
  ...[1, 5, 15, 30].map((count) => fixed(count * MINUTE)),
  ...[1, 2, 4, 12].map((count) => fixed(count * HOUR)),
  ...[1, 2, 7].map((count) => fixed(count * DAY)),
  ...[1, 3, 6, 12, 24, 60, 120].map(months),
];

/** Ticks where the calendar turns over, for an axis of bar numbers; at most about as many as asked for. */
export function timeTicks(times: ArrayLike<number>, from: number, to: number, most: number): Tick[] {
  const first = Math.max(0, Math.ceil(from));
  const last = Math.min(times.length - 1, Math.floor(to));
  if (last < first) return [];
  const start = times[first] ?? 0;
  const end = times[last] ?? 0;
  const step = STEPS.find((candidate) => (end - start) / candidate.length <= most) ?? months(240);
  const ticks: Tick[] = [];
  let seen = -1;
  for (let time = step.next(start - 1); time <= end; time = step.next(time)) {
    const index = atOrAbove(times, time);
    if (index === seen || index > last) continue;
    seen = index;
    ticks.push(tickAt(times, index));
  }
  return thinned(ticks, (last - first + 1) / (most * 1.5));
}

function tickAt(times: ArrayLike<number>, index: number): Tick {
  const time = times[index] ?? 0;
  const now = new Date(time);
  const before = new Date(index > 0 ? (times[index - 1] ?? 0) : 0);
  if (now.getUTCFullYear() !== before.getUTCFullYear()) return { index, rank: 3, label: String(now.getUTCFullYear()) };
  if (now.getUTCMonth() !== before.getUTCMonth()) return { index, rank: 2, label: monthName(now.getUTCMonth()) };
  if (now.getUTCDate() !== before.getUTCDate()) return { index, rank: 1, label: String(now.getUTCDate()) };
  return { index, rank: 0, label: clock(time) };
}

// Of two ticks too near to each other the one of the smaller turn goes.
function thinned(ticks: Tick[], distance: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const before = kept.at(-1);
    if (!before || tick.index - before.index >= distance) kept.push(tick);
    else if (tick.rank > before.rank) kept[kept.length - 1] = tick;
  }
  return kept;
}
