import { describe, expect, it } from "vitest";
import { isPale, mixed, rampOf } from "../charts/ramp";
import type { Theme } from "../charts/theme";
import { passes, steered } from "./brush";
import { bandsOf, gather } from "./cells";
import { ofAxis, ofMetric, places, type Dimension } from "./dimension";

const axis = (values: number[], more: { texts?: string[]; logarithmic?: boolean } = {}): Dimension =>
  ofAxis({ name: "a", logarithmic: false, ...more, values: Float64Array.from(values) });

const metric = (values: number[], higher = true): Dimension =>
  ofMetric({
    name: "m",
    label: "M",
    help: "",
    unit: "ratio",
    higher_better: higher,
    values: Float64Array.from(values),
  });

const theme = {
  surface: "#fff",
  muted: "#5d6875",
  accent: "#2f66d0",
  gain: "#00805e",
  loss: "#c94a00",
} as Theme;

describe("bands", () => {
  it("are the values themselves while they are few, rising", () => {
    const bands = bandsOf(axis([20, 5, 20, NaN]), 10);
    expect(bands.labels).toEqual(["5", "20"]);
    expect([...bands.of]).toEqual([1, 0, 1, -1]);
  });

  it("bear the texts of a choice", () =>
    expect(bandsOf(axis([1, 0], { texts: ["sma", "ema"] }), 10).labels).toEqual(["sma", "ema"]));

  it("are equal stretches of many values, the highest in the last", () => {
    const bands = bandsOf(axis([0, 1, 2, 3, 4, 5, 6, 7, 8]), 4);
    expect(bands.labels).toEqual(["0 to 2", "2 to 4", "4 to 6", "6 to 8"]);
    expect([...bands.of]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 3]);
  });

  it("hold values next to each other where sets share them", () => {
    const bands = bandsOf(axis([1, 2, 3, 4, 5, 5, 4, 3, 2, 1]), 2);
    expect(bands.labels).toEqual(["1 to 3", "4 to 5"]);
    expect([...bands.of]).toEqual([0, 0, 0, 1, 1, 1, 1, 0, 0, 0]);
  });

  it("go by ratio where the axis does", () => {
    const bands = bandsOf(axis([1, 9, 11, 99, 101, 1000], { logarithmic: true }), 3);
    expect([...bands.of]).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe("cells", () => {
  const x = bandsOf(axis([1, 1, 2, 2]), 10);
  const y = bandsOf(axis([1, 1, 1, 2]), 10);
  const all = () => true;

  it("hold the best, the mean or the worst of their sets", () => {
    const values = metric([3, 5, 7, NaN]);
    expect([...gather(x, y, values, "best", all).values]).toEqual([5, 7, NaN, NaN]);
    expect([...gather(x, y, values, "mean", all).values]).toEqual([4, 7, NaN, NaN]);
    expect([...gather(x, y, values, "worst", all).values]).toEqual([3, 7, NaN, NaN]);
    expect([...gather(x, y, values, "mean", all).counts]).toEqual([2, 1, 0, 0]);
  });

  it("know their best set, also where lower is better", () => {
    expect([...gather(x, y, metric([3, 5, 7, 1]), "mean", all).best]).toEqual([1, 2, -1, 3]);
    expect([...gather(x, y, metric([3, 5, 7, 1], false), "best", all).values]).toEqual([3, 7, NaN, 1]);
  });

  it("leave out what is not kept", () =>
    expect([...gather(x, y, metric([3, 5, 7, 1]), "best", (set) => set !== 1).values]).toEqual([3, 7, NaN, 1]));
});

describe("places on an axis", () => {
  it("go from 0 to 1", () => expect([...places(axis([2, 6, 4, NaN]))]).toEqual([0, 1, 0.5, NaN]));
  it("are in the middle where nothing varies", () => expect([...places(axis([2, 2, NaN]))]).toEqual([0.5, 0.5, NaN]));
  it("go by ratio on a log axis", () =>
    expect([...places(axis([1, 10, 100], { logarithmic: true }))].map((place) => Number(place.toFixed(9)))).toEqual([
      0, 0.5, 1,
    ]));
});

describe("a brush", () => {
  const columns = [Float64Array.from([0, 0.5, 1]), Float64Array.from([1, NaN, 0])];

  it("lets through what lies in every band", () => {
    const kept = [0, 1, 2].map((set) =>
      passes(
        [
          { from: 0.5, to: 1 },
          { from: 0, to: 0.2 },
        ],
        columns,
        set,
      ),
    );
    expect(kept).toEqual([false, false, true]);
    expect([0, 1, 2].map((set) => passes([], columns, set))).toEqual([true, true, true]);
  });

  it("begins with the upper quarter and is moved inside the axis", () => {
    const first = steered(undefined, "ArrowUp")!;
    expect(first).toEqual({ from: 0.75, to: 1 });
    expect(steered(first, "ArrowUp")).toEqual(first);
    expect(steered(first, "ArrowDown")!.to).toBeCloseTo(0.95);
    expect(steered(first, "+")).toEqual({ from: 0.7, to: 1 });
    expect(steered(undefined, "Escape")).toBeNull();
  });

  it("never becomes nothing", () => {
    let band = { from: 0.4, to: 0.45 };
    for (let i = 0; i < 5; i++) band = steered(band, "-")!;
    expect(band.to - band.from).toBeGreaterThan(0.01);
  });
});

describe("colours", () => {
  it("are mixed from what the style sheet writes and from mixtures", () => {
    expect(mixed("#fff", "#000000", 0.5)).toBe("rgb(128 128 128)");
    expect(mixed(mixed("#000", "#000", 0), "#ff0000", 1)).toBe("rgb(255 0 0)");
    expect(isPale("rgb(250 250 250)")).toBe(true);
  });

  it("end in the accent at the best of one sign", () => {
    const ramp = rampOf([1, 2, 3], true, theme);
    expect(ramp.colourOf(3)).toBe("rgb(47 102 208)");
    expect(ramp.colourOf(1)).not.toBe(ramp.colourOf(2));
    expect(rampOf([1, 2, 3], false, theme).colourOf(1)).toBe("rgb(47 102 208)");
    expect(ramp.colourOf(NaN)).toBe("transparent");
  });

  it("tell gain from loss where there are both", () => {
    const ramp = rampOf([-2, 0, 2], true, theme);
    expect(ramp.colourOf(2)).toBe("rgb(0 128 94)");
    expect(ramp.colourOf(-2)).toBe("rgb(201 74 0)");
  });
});
