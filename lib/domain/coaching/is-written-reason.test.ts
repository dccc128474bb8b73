import { describe, expect, it } from "vitest";
import { isWrittenReason } from "@/lib/domain/coaching/is-written-reason";

describe("a reason in writing", () => {
  it.each([
    "Internal tool; one hour down a month is fine.",
    "The provider restarts it within 30 seconds.",
    "Staging only, no customer data here.",
    "Nur intern, eine Stunde Ausfall geht.",
    "内部ツールなので月に一時間の停止は許容できます",
  ])("is: %s", (reason) => expect(isWrittenReason(reason)).toBe(true));

  it.each([
    "",
    "               ",
    "cheap, small",
    "we accept this risk for now",
    "aaaaaaaaaaaaaaaaaaaaaaa",
    "asdf asdf asdf asdf asdf",
    "best practice, industry standard, scalable",
    "later later later later",
    "todo: tbd, n/a, none, ok, fine",
    "servers servers servers servers",
  ])("is not: %s", (reason) => expect(isWrittenReason(reason)).toBe(false));
});
