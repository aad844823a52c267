// How numbers and times are written, everywhere. A value that is not there is a dash; minus is the real minus sign.

export type Unit = "money" | "percent" | "ratio" | "count" | "days";

export const DASH = "–";

const numbers = new Map<string, Intl.NumberFormat>();

function number(value: number, least: number, most: number, sign: boolean): string {
  const key = `${least} ${most} ${sign}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: sign ? "exceptZero" : "negative",
    });
    numbers.set(key, format);
  }
  return format.format(value).replace("-", "−");
}

function written(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined || !Number.isFinite(value) ? DASH : write(value);
}

/** An amount: cents below a hundred thousand, whole from there on. */
export function money(value: number | null | undefined, currency = "", sign = false): string {
  return written(value, (v) => {
    const cents = Math.abs(v) < 99_999.995 ? 2 : 0;
    return number(v, cents, cents, sign) + (currency ? ` ${currency}` : "");
  });
}

/** An amount for an axis whose values are a step apart: 1.5k, 2M. */
export function shortMoney(value: number, step = 1): string {
  const size = Math.abs(value);
  const [scale, letter] = size >= 1e9 ? [1e9, "B"] : size >= 1e6 ? [1e6, "M"] : size >= 1e4 ? [1e3, "k"] : [1, ""];
  return number(value / scale, 0, decimalsOf(step / scale), false) + letter;
}

/** A fraction, times one hundred. */
export function percent(value: number | null | undefined, decimals = 2, sign = false): string {
  return written(value, (v) => `${number(v * 100, decimals, decimals, sign)} %`);
}

/** A fraction, times one hundred, for an axis whose values are a step apart. */
export function shortPercent(value: number, step: number): string {
  return percent(value, decimalsOf(step * 100));
}

// As many as the step itself is written with.
function decimalsOf(step: number): number {
  let decimals = 0;
  while (
    decimals < 8 &&
    Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 * step * 10 ** decimals
  )
    decimals++;
  return decimals;
}

/** A price with the decimals that its instrument uses. */
export function price(value: number | null | undefined, decimals: number): string {
  return written(value, (v) => number(v, decimals, decimals, false));
}

/** A size: whole when it is. */
export function size(value: number | null | undefined): string {
  return written(value, (v) => number(v, 0, 6, false));
}

/** A number in the unit that a figure says. */
export function inUnit(value: number | null | undefined, unit: Unit, currency = "", sign = false): string {
  switch (unit) {
    case "money":
      return money(value, currency, sign);
    case "percent":
      return percent(value, 2, sign);
    case "ratio":
      return written(value, (v) => number(v, 2, 2, sign));
    case "count":
      return written(value, (v) => number(v, 0, 0, sign));
    case "days":
      return written(value, (v) => `${number(v, 0, 0, sign)} d`);
  }
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function monthName(month: number): string {
  return MONTHS[month] ?? "";
}

const two = (value: number) => String(value).padStart(2, "0");

/** A day in UTC: 3 Mar 2024. */
export function day(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${monthName(date.getUTCMonth())} ${date.getUTCFullYear()}`;
}

/** A day in UTC that sorts as text: 2024-03-03. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The time of day in UTC: 14:05. */
export function clock(time: number): string {
  const date = new Date(time);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** A moment in UTC, with the time of day where that says something. */
export function moment(time: number, intraday: boolean): string {
  return intraday ? `${isoDay(time)} ${clock(time)}` : isoDay(time);
}

/** The decimals that the prices of a column are written with: those of its own values, 2 to 6. */
export function priceDecimals(values: ArrayLike<number>): number {
  let decimals = 2;
  for (let i = 0; i < values.length; i += Math.max(1, Math.floor(values.length / 500))) {
    const value = values[i] ?? NaN;
    while (
      decimals < 6 &&
      Number.isFinite(value) &&
      Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6
    )
      decimals++;
  }
  return decimals;
}
