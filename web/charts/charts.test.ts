import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { bucketFor, bucketPlaces, extremes, gathered } from "./levels";
import { asOf, atOrAbove, lastAtOrBelow, placesOn } from "./search";
import { timeTicks } from "./timeTicks";
import { logTicks } from "./valueTicks";
import { Viewport } from "./viewport";

const DAY = 86_400_000;
const column = fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN)), {
  minLength: 1,
  maxLength: 200,
});
const known = (values: Iterable<number | null>) =>
  [...values].filter((value) => value !== null && !Number.isNaN(value)) as number[];

describe("levels", () => {
  it("never draw more than a few points a pixel", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 100, max: 4000 }),
        (bars, pixels) => bars / bucketFor(bars, pixels) <= 4 * pixels,
      ),
    ));

  it("keep the lowest and the highest value", () =>
    fc.assert(
      fc.property(column, fc.constantFrom(1, 4, 16), (values, bucket) => {
        const drawn = known(extremes(Float64Array.from(values), bucket));
        expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([
          Math.min(...known(values)),
          Math.max(...known(values)),
        ]);
      }),
    ));

  it("give every point a place", () =>
    fc.assert(
      fc.property(column, fc.constantFrom(1, 4, 16), (values, bucket) => {
        const places = bucketPlaces(
          Float64Array.from(values, (_each, index) => index),
          bucket,
        );
        expect(places.length).toBe(extremes(Float64Array.from(values), bucket).length);
        expect([...places]).toEqual([...places].sort((a, b) => a - b));
      }),
    ));

  it("gather bars as a longer bar would", () => {
    const values = Float64Array.of(3, 1, 4, NaN, 5);
    expect([...gathered(values, 4, "first")]).toEqual([3, 5]);
    expect([...gathered(values, 4, "most")]).toEqual([4, 5]);
    expect([...gathered(values, 4, "least")]).toEqual([1, 5]);
    expect([...gathered(values, 4, "last")]).toEqual([NaN, 5]);
  });
});

describe("search", () => {
  const rising = fc
    .array(fc.integer({ min: 0, max: 1000 }), { maxLength: 50 })
    .map((values) => values.sort((a, b) => a - b));

  it("finds the first at or above", () =>
    fc.assert(
      fc.property(rising, fc.integer({ min: 0, max: 1000 }), (values, sought) => {
        const found = values.findIndex((value) => value >= sought);
        expect(atOrAbove(values, sought)).toBe(found < 0 ? values.length : found);
        expect(lastAtOrBelow(values, sought)).toBe(values.findLastIndex((value) => value <= sought));
      }),
    ));

  it("places times in any order on an axis", () =>
    expect([...placesOn([10, 20, 30], [5, 20, 25, 99, 11])]).toEqual([0, 1, 2, 2, 1]));

  it("knows nothing before the first time", () =>
    expect([...asOf([1, 2, 3, 4], [2, 4], [7, 8])]).toEqual([NaN, 7, 7, 8]));
});

describe("time ticks", () => {
  const daily = Float64Array.from({ length: 2000 }, (_each, index) => Date.UTC(2015, 0, 1) + index * DAY);

  it("name years over years and days over days", () => {
    expect(timeTicks(daily, 0, 1999, 8).map((tick) => tick.label)).toEqual([
      "2015",
      "2016",
      "2017",
      "2018",
      "2019",
      "2020",
    ]);
    expect(timeTicks(daily, 28, 34, 8).map((tick) => tick.label)).toContain("Feb");
  });

  it("stand on the first bar of what they name, rising, and not many", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1900 }),
        fc.integer({ min: 1, max: 1999 }),
        fc.integer({ min: 2, max: 20 }),
        (from, span, most) => {
          const ticks = timeTicks(daily, from, from + span, most).map((tick) => tick.index);
          expect(ticks.length).toBeLessThanOrEqual(2 * most + 2);
          expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
        },
      ),
    ));

  it("are none without bars", () => expect(timeTicks([], -0.5, 0.5, 5)).toEqual([]));
});

describe("logarithmic ticks", () => {
  it("stay inside and do not crowd", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 1.001, max: 1e4, noNaN: true }),
        (low, ratio) => {
          const ticks = logTicks(low, low * ratio, 8);
          expect(ticks.every((tick) => tick >= low && tick <= low * ratio)).toBe(true);
          expect(ticks.length).toBeLessThanOrEqual(9);
        },
      ),
    ));
});

describe("viewport", () => {
  beforeAll(() => void vi.stubGlobal("requestAnimationFrame", (act: () => void) => act()));

  it("stays inside the run whatever is asked of it", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true })),
        (count, moves) => {
          const viewport = new Viewport(count);
          for (const move of moves) move > 0 ? viewport.zoom(move, move) : viewport.pan(move);
          expect(viewport.from).toBeGreaterThanOrEqual(viewport.first - 1e-6);
          expect(viewport.to).toBeLessThanOrEqual(viewport.last + 1e-6);
          expect(viewport.to).toBeGreaterThan(viewport.from);
        },
      ),
    ));

  it("shows a stretch with room around it", () => {
    const viewport = new Viewport(1000);
    viewport.goTo({ from: 500, to: 520 });
    expect(viewport.from).toBeLessThan(500);
    expect(viewport.to).toBeGreaterThan(520);
    expect(viewport.span).toBeLessThan(300);
  });
});
