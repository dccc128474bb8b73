import * as z from "zod";

/** One device of the lab: what kind it is, and which of its kind. */
export const deviceSchema = z
  .string()
  .regex(
    /^(laptop|phone|tab|desk)(-[1-9]\d?)?$/,
    "expected laptop, phone, tab or desk, and where there are several -1 to -99",
  );

const NAMES: Readonly<Record<string, string>> = { tab: "second tab" };

/** A device's name within a sentence: "phone", "second tab", "phone 2". Of a device that is not of the lab, its id. */
export function deviceName(deviceId: string): string {
  if (!deviceSchema.safeParse(deviceId).success) return deviceId;
  const [kind = "", count] = deviceId.split("-");
  const name = NAMES[kind] ?? kind;
  return count === undefined ? name : `${name} ${count}`;
}
