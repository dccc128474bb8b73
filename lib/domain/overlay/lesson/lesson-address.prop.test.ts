import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { readDoorAnswers } from "@/lib/domain/overlay/door-answers";
import { readLessonPlace, writeLessonPlace } from "@/lib/domain/overlay/lesson/lesson-address";

const lore = testContent.overlay;
const events = lore.conflict.events.map(({ id }) => id);
const sequences = lore.sequences.map(({ id }) => id);
const read = (address: string) => readLessonPlace(lore, Object.fromEntries(new URLSearchParams(address)));

describe("a place in the lesson", () => {
  it("comes back as it went, with the path somebody came with and without", () => {
    const said = readDoorAnswers(lore.door, { symptom: "second-tab", transport: "sse" });
    fc.assert(
      fc.property(
        fc.constantFrom(...events),
        fc.constantFrom(...sequences),
        fc.boolean(),
        (event, sequence, came) => {
          const place = { event, sequence, ...(came && { said }) };
          expect(read(writeLessonPlace(lore, place))).toEqual(place);
        },
      ),
    );
  });

  it("is one that there is, whatever stands in the address", () => {
    const names = fc.oneof(fc.constantFrom("event", "sequence", "symptom", "__proto__"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.oneof(fc.string(), fc.anything()))), (entries) => {
        const place = readLessonPlace(lore, Object.fromEntries(entries));
        expect(events).toContain(place.event);
        expect(sequences).toContain(place.sequence);
      }),
    );
  });

  it("has no path where the address has none", () => {
    expect(read("event=proxy").said).toBeUndefined();
    expect(read("transport=sse").said?.answers["transport"]).toBe("sse");
  });
});
