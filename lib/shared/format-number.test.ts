import { describe, expect, test } from "vitest";
import {
  formatBytes,
  formatCount,
  formatMs,
  formatPercent,
  formatUsd,
  formatUsers,
  formatWhole,
} from "@/lib/shared/format-number";

/** The no-break spaces are read as spaces, so that the tables below stay readable. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("formatCount", () => {
  test.each([
    [0, "0"],
    [0.5, "0.5"],
    [1, "1"],
    [950, "950"],
    [999.6, "1 k"],
    [1_000, "1 k"],
    [1_806, "1.81 k"],
    [13_900, "13.9 k"],
    [139_000, "139 k"],
    [999_499, "999 k"],
    [999_950, "1 M"],
    [5_200_000, "5.2 M"],
    [100_000_000, "100 M"],
    [2.5e9, "2.5 B"],
    [4e12, "4 T"],
    [-13_900, "-13.9 k"],
  ])("%d is %s", (value, text) => {
    expect(plain(formatCount(value))).toBe(text);
  });

  test("keeps number and unit on one line", () => {
    expect(formatCount(13_900)).toBe("13.9\u00a0k");
  });
});

test.each([
  [5_200_000, "5,200,000"],
  [1, "1"],
  [1_805.6, "1,806"],
])("formatWhole(%d) is %s", (value, text) => {
  expect(formatWhole(value)).toBe(text);
});

test.each([
  [0, "0 B"],
  [500, "500 B"],
  [999.7, "1 kB"],
  [1_500_000, "1.5 MB"],
  [2e12, "2 TB"],
  [7.5e15, "7.5 PB"],
])("formatBytes(%d) is %s", (value, text) => {
  expect(plain(formatBytes(value))).toBe(text);
});

test.each([
  [0, "0 %"],
  [0.0004, "0.04 %"],
  [0.5, "50 %"],
  [0.923, "92.3 %"],
  [0.9986, "99.86 %"],
  [0.999, "99.9 %"],
  [0.9995, "99.95 %"],
  [0.99999, "99.999 %"],
  [0.9999999999, "99.999999 %"],
  [0.99, "99 %"],
  [1, "100 %"],
  [1.25, "125 %"],
  [18.287, "1,829 %"],
])("formatPercent(%d) is %s", (share, text) => {
  expect(plain(formatPercent(share))).toBe(text);
});

test.each([
  [0.4, "0.4 ms"],
  [50, "50 ms"],
  [412, "412 ms"],
  [999.6, "1 s"],
  [2_500, "2.5 s"],
  [90_000, "1.5 min"],
  [7_200_000, "2 h"],
])("formatMs(%d) is %s", (value, text) => {
  expect(plain(formatMs(value))).toBe(text);
});

test.each([
  [0, "$0"],
  [12.5, "$12.50"],
  [60, "$60"],
  [2_940, "$2,940"],
  [99_999, "$99,999"],
  [1_200_000, "$1.2 M"],
  [-40, "-$40"],
])("formatUsd(%d) is %s", (value, text) => {
  expect(plain(formatUsd(value))).toBe(text);
});

test.each([
  [1, "1"],
  [950, "950"],
  [100_000, "100 thousand"],
  [999_900, "1 million"],
  [5_200_000, "5.2 million"],
  [40_000_000, "40 million"],
])("formatUsers(%d) is %s", (value, text) => {
  expect(plain(formatUsers(value))).toBe(text);
});
