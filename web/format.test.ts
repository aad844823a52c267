import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DASH,
  day,
  inUnit,
  moment,
  money,
  percent,
  price,
  priceDecimals,
  shortMoney,
  shortPercent,
  size,
} from "./format";

const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const read = (text: string) =>
  Number(
    text
      .replaceAll(",", "")
      .replace("−", "-")
      .replace(/[^\d.-]+$/, ""),
  );

describe("money", () => {
  it("is read back to the cent, or to the whole from a hundred thousand on", () =>
    fc.assert(
      fc.property(
        amounts,
        (amount) => Math.abs(read(money(amount)) - amount) <= (Math.abs(amount) < 99_999.99 ? 0.00501 : 0.501),
      ),
    ));

  it("shows the sign when asked, and none for zero", () =>
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = money(amount, "", true);
        const shown = read(text);
        return text.startsWith("+") === shown > 0 && text.startsWith("−") === shown < 0;
      }),
    ));

  it("names the currency", () => expect(money(1234.5, "USD")).toBe("1,234.50 USD"));
});

describe("what is not there", () => {
  it.each([null, undefined, NaN, Infinity])("%s is a dash", (value) => {
    expect(money(value)).toBe(DASH);
    expect(percent(value)).toBe(DASH);
    expect(price(value, 2)).toBe(DASH);
    expect(inUnit(value, "days")).toBe(DASH);
  });
});

describe("units", () => {
  it("writes a fraction times one hundred", () => expect(percent(-0.12345, 1)).toBe("−12.3 %"));
  it("counts in whole numbers", () => expect(inUnit(12_345, "count")).toBe("12,345"));
  it("keeps two decimals of a ratio", () => expect(inUnit(1.005e3, "ratio")).toBe("1,005.00"));
  it("keeps fractions of a size", () => expect([size(10), size(0.25)]).toEqual(["10", "0.25"]));
});

describe("axis labels", () => {
  it.each([
    [150_000, 50_000, "150k"],
    [100_500, 500, "100.5k"],
    [2_000_000, 1_000_000, "2M"],
    [0.25, 0.25, "0.25"],
    [5, 5, "5"],
  ])("money %d by %d is %s", (value, step, text) => expect(shortMoney(value, step)).toBe(text));

  it("has the decimals that tell two apart", () =>
    expect([0.005, 0.01].map((value) => shortPercent(value, 0.005))).toEqual(["0.5 %", "1.0 %"]));
});

describe("times", () => {
  const time = Date.UTC(2024, 1, 29, 14, 5);
  it("are UTC", () =>
    expect([day(time), moment(time, true), moment(time, false)]).toEqual([
      "29 Feb 2024",
      "2024-02-29 14:05",
      "2024-02-29",
    ]));
});

it("finds the decimals that prices are quoted in", () => {
  expect(priceDecimals([1.0712, 1.07083, NaN])).toBe(5);
  expect(priceDecimals([97, 98])).toBe(2);
});
