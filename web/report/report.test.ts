import { describe, expect, it } from "vitest";
import { csvOf } from "../shared/csv";
import type { ReportModel } from "./model";
import { tradeFilter, type Trade } from "./trade";
import { unpackColumn, unpackModel } from "../shared/unpack";

const trade: Trade = {
  index: 0,
  feed: "SPY",
  long: true,
  open: false,
  size: 10,
  entry: Date.UTC(2020, 2, 3),
  entryPrice: 100,
  exit: Date.UTC(2020, 3, 9),
  exitPrice: 110,
  bars: 26,
  profit: 99,
  return: 0.099,
  commission: 1,
  adverse: -0.02,
  favourable: 0.12,
  entryTag: "cross up",
  exitTag: "stop",
};

describe("trade filter", () => {
  it.each([
    "",
    "won",
    "long spy",
    "2020-03",
    "2020-04",
    "stop",
    "pnl>98.5",
    "return>=9.9",
    "bars<=26 mfe>11",
    "mae<-1",
  ])("keeps by %j", (text) => expect(tradeFilter(text)(trade)).toBe(true));

  it.each(["lost", "short", "open", "2019", "pnl>99", "won lost", "bars<26", "qqq"])("drops by %j", (text) =>
    expect(tradeFilter(text)(trade)).toBe(false),
  );
});

it("counts a trade that nets nothing as won", () => {
  expect(tradeFilter("won")({ ...trade, profit: 0 })).toBe(true);
  expect(tradeFilter("lost")({ ...trade, profit: 0 })).toBe(false);
});

describe("packed columns", () => {
  // 97.36, 97.75, missing, -1.5 in hundredths, as Bifrost.Report packs them.
  const packed = { length: 4, decimals: 2, data: "eJybOIPRn6FrNiMADR4CoA==" };

  it("are unpacked wherever they stand", async () => {
    const report = await unpackModel<ReportModel>({
      title: "t",
      runs: [{ times: packed, parameters: [{ name: "a", value: "1" }] }],
    });
    expect([...report.runs[0]!.times]).toEqual([97.36, 97.75, NaN, -1.5]);
    expect(report.runs[0]!.parameters).toEqual([{ name: "a", value: "1" }]);
  });

  it("may be empty", async () =>
    expect(await unpackColumn({ length: 0, decimals: 0, data: "" })).toEqual(new Float64Array()));
});

it("quotes what a comma-separated file must quote", () =>
  expect(
    csvOf<[string, number]>(
      [
        ["Name ", (row) => row[0]],
        ["N", (row) => row[1]],
      ],
      [['a "b", c', 1]],
    ),
  ).toBe('Name,N\r\n"a ""b"", c",1\r\n'));
