/** A no-break space: a number and its unit stay on one line. */
const NBSP = "\u00a0";
const DIGITS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Three figures that matter, no zeros behind the point: 13.9, 139, 1.39, 0.5. */
function threeFigures(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}

type Scale = readonly { readonly from: number; readonly suffix: string }[];

const COUNT_SCALE: Scale = [
  { from: 1e12, suffix: "T" },
  { from: 1e9, suffix: "B" },
  { from: 1e6, suffix: "M" },
  { from: 1e3, suffix: "k" },
];

const BYTE_SCALE: Scale = [
  { from: 1e18, suffix: "EB" },
  { from: 1e15, suffix: "PB" },
  { from: 1e12, suffix: "TB" },
  { from: 1e9, suffix: "GB" },
  { from: 1e6, suffix: "MB" },
  { from: 1e3, suffix: "kB" },
  { from: 0, suffix: "B" },
];

/** The largest scale whose rounded figure is at least 1, so that 999,950 is "1 M" and never "1000 k". */
function scaled(value: number, scale: Scale): string {
  const size = Math.abs(value);
  const fit = scale.find(
    ({ from }) => from === 0 || size >= from || Number(threeFigures(size / (from / 1_000))) >= 1_000,
  );
  if (!fit) return threeFigures(value);
  return `${threeFigures(fit.from === 0 ? value : value / fit.from)}${NBSP}${fit.suffix}`;
}

/** A count in three figures: 950 "950", 13,900 "13.9 k", 5,200,000 "5.2 M". */
export function formatCount(value: number): string {
  return scaled(value, COUNT_SCALE);
}

/** Every digit, with thousands marked: "5,200,000". */
export function formatWhole(value: number): string {
  return DIGITS.format(value);
}

/** Bytes in decimal units: 500 "500 B", 1,500,000 "1.5 MB". */
export function formatBytes(bytes: number): string {
  return scaled(bytes, BYTE_SCALE);
}

/**
 * A share of 0-1 as percent: 0.923 "92.3 %", 0.5 "50 %". From 99 % on as many digits as the nines need
 * (0.9995 "99.95 %"), and never 100 for something below 1.
 */
export function formatPercent(share: number): string {
  const percent = share * 100;
  if (percent >= 1_000) return `${formatWhole(percent)}${NBSP}%`;
  if (percent < 99 || percent >= 100) return `${threeFigures(percent)}${NBSP}%`;
  const missing = 100 - percent;
  const digits = Math.min(6, Math.max(1, Math.ceil(-Math.log10(missing)) + 1));
  const factor = 10 ** digits;
  return `${String(Math.floor(percent * factor + 1e-6) / factor)}${NBSP}%`;
}

/** A duration given in milliseconds: 0.4 "0.4 ms", 412 "412 ms", 2,500 "2.5 s", 90,000 "1.5 min". */
export function formatMs(milliseconds: number): string {
  if (milliseconds < 999.5) return `${threeFigures(milliseconds)}${NBSP}ms`;
  const seconds = milliseconds / 1_000;
  if (seconds < 59.95) return `${threeFigures(seconds)}${NBSP}s`;
  const minutes = seconds / 60;
  if (minutes < 59.95) return `${threeFigures(minutes)}${NBSP}min`;
  return `${threeFigures(minutes / 60)}${NBSP}h`;
}

/** Dollars: below 100 with cents where there are any, then whole, from 100,000 on scaled: "$12.50", "$2,940", "$1.2 M". */
export function formatUsd(usd: number): string {
  const size = Math.abs(usd);
  const sign = usd < 0 ? "-" : "";
  if (size >= 100_000) return `${sign}$${formatCount(size)}`;
  if (size < 100 && !Number.isInteger(size)) return `${sign}$${size.toFixed(2)}`;
  return `${sign}$${formatWhole(size)}`;
}

const USER_WORDS: Scale = [
  { from: 1e9, suffix: "billion" },
  { from: 1e6, suffix: "million" },
  { from: 1e3, suffix: "thousand" },
];

/** A number of people in words, as in a sentence: 1 "1", 100,000 "100 thousand", 5,200,000 "5.2 million". */
export function formatUsers(users: number): string {
  return scaled(users, USER_WORDS);
}
