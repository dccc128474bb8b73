import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import {
  CARRIERS,
  countRight,
  gradeOfStance,
  guessesOf,
  mustDo,
  phasesOf,
  READINGS,
  verdictOf,
  type Carrier,
  type Reading,
} from "@/lib/domain/overlay/lesson/read-close";

const { events, grades } = testContent.overlay.conflict;
const stance = (reading: Reading, carrier: Carrier = "post") => ({ reading, carrier });
const event = (id: string) => events.find((one) => one.id === id)!;
const holds = (grade: string) => grades.find(({ id }) => id === grade)?.holds;

describe("how a close is read", () => {
  it("asks for opposite things after what looks the same to the server", () => {
    expect(events.map((one) => [one.id, one.saw, mustDo(one)])).toEqual([
      ["refresh", "The connection closed.", "goes-on"],
      ["stop", "The connection closed.", "ends"],
      ["proxy", "The connection closed.", "goes-on"],
      ["gone", "The connection closed.", "policy"],
    ]);
  });

  it.each(["disconnect", "cancel"] as const)("always as a %s is wrong at least once", (reading) => {
    expect(countRight(events, stance(reading))).toBeLessThan(events.length);
  });

  it.each(["both-ways", "post"] as const)(
    "not at all, with Stop as a message %s over a log, is right every time and holds both halves",
    (carrier) => {
      expect(countRight(events, stance("message", carrier))).toBe(events.length);
      expect(holds(gradeOfStance(stance("message", carrier)))).toBe("both");
    },
  );

  it("without a log behind it, a socket loses what was said while nobody listened: it is not a session", () => {
    const bare = stance("message", "bare-socket");
    expect(events.filter((one) => !verdictOf(one, bare).right).map(({ id }) => id)).toEqual([
      "refresh",
      "proxy",
    ]);
    expect(holds(gradeOfStance(bare))).toBe("nothing");
  });

  it("does to the run what it says: a right reading does what must be done", () => {
    for (const one of events)
      for (const reading of READINGS)
        for (const carrier of CARRIERS) {
          const { right, course } = verdictOf(one, { reading, carrier });
          if (right) expect(["policy", course]).toContain(mustDo(one));
        }
    expect(verdictOf(event("stop"), stance("disconnect"))).toMatchObject({ right: false, course: "goes-on" });
    expect(verdictOf(event("refresh"), stance("cancel"))).toMatchObject({ right: false, course: "ends" });
  });

  it("has words for every grade that a stance can get", () => {
    const reached = READINGS.flatMap((reading) =>
      CARRIERS.map((carrier) => gradeOfStance({ reading, carrier })),
    );
    expect(reached.filter((grade) => holds(grade) === undefined)).toEqual([]);
  });
});

describe("the timeline of a run", () => {
  it("is one course over three moments, and the run is under way in the first", () => {
    expect([phasesOf("goes-on"), phasesOf("ends"), phasesOf("policy")]).toEqual([
      ["runs", "runs", "runs"],
      ["runs", "ended", "ended"],
      ["runs", "runs", "by-policy"],
    ]);
    for (const { timeline } of events) expect(timeline).toHaveLength(3);
  });
});

describe("a guess", () => {
  it("has each demand once, and the right one is among them for every event", () => {
    const guesses = guessesOf(events);
    expect(new Set(guesses).size).toBe(guesses.length);
    expect(guesses).toHaveLength(3);
    for (const { must } of events) expect(guesses).toContain(must);
  });
});
