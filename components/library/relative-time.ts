const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const UNITS: readonly { below: number; seconds: number; unit: Intl.RelativeTimeFormatUnit }[] = [
  { below: HOUR, seconds: MINUTE, unit: "minute" },
  { below: DAY, seconds: HOUR, unit: "hour" },
  { below: 30 * DAY, seconds: DAY, unit: "day" },
  { below: 365 * DAY, seconds: 30 * DAY, unit: "month" },
];

const WORDS = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** How long ago, as a person says it: "just now", "4 minutes ago", "yesterday". */
export function relativeTime(at: string, now: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1_000);
  if (seconds < MINUTE) return "just now";
  const fit = UNITS.find(({ below }) => seconds < below) ?? { seconds: 365 * DAY, unit: "year" as const };
  return WORDS.format(-Math.floor(seconds / fit.seconds), fit.unit);
}

/** The whole time, for whoever points at it: "22 Nov 2026, 21:58 UTC". */
export function wholeTime(at: string): string {
  const words = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${words.format(new Date(at))} UTC`;
}
