import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import {
  answeredInFull,
  chooseSymptom,
  doorAnswersSchema,
  readDoorAnswers,
  writeDoorAnswers,
  type DoorAnswers,
} from "@/lib/domain/overlay/door-answers";

const { door } = testContent.overlay;
const symptoms = ["", ...door.symptoms.map(({ id }) => id)];
const parse = (address: string): DoorAnswers =>
  readDoorAnswers(door, Object.fromEntries(new URLSearchParams(address)));

const said: fc.Arbitrary<DoorAnswers> = fc.record({
  symptom: fc.constantFrom(...symptoms),
  answers: fc.record(
    Object.fromEntries(
      door.questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((answer) => answer.id))]),
    ),
  ),
});
const junk = fc.oneof(
  fc.string(),
  fc.array(fc.string()),
  fc.anything(),
  fc.constantFrom("__proto__", "constructor", "toString", "x".repeat(10_000)),
);
const names = fc.oneof(
  fc.constantFrom("symptom", "__proto__", "constructor", ...door.questions.map(({ id }) => id)),
  fc.string(),
);

function isWhole({ symptom, answers }: DoorAnswers): boolean {
  return (
    symptoms.includes(symptom) &&
    door.questions.every(({ id, answers: known }) => known.some((answer) => answer.id === answers[id]))
  );
}

describe("answers in an address", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(said, (one) => {
        expect(parse(writeDoorAnswers(door, one))).toEqual(one);
      }),
    );
  });

  it("are whole whatever stands there", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, junk)), (entries) => {
        const read = readDoorAnswers(door, Object.fromEntries(entries));
        expect(isWhole(read)).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => isWhole(parse(text))));
  });

  it("count as not given where they stand twice", () => {
    const [question] = door.questions;
    const twice = question!.answers.map(({ id }) => id);
    expect(readDoorAnswers(door, { [question!.id]: twice })).toEqual(readDoorAnswers(door, {}));
  });
});

describe("another symptom", () => {
  it("brings what is usual with it, and leaves what somebody answered otherwise", () => {
    const fresh = answeredInFull(door, { symptom: "", answers: {} });
    const tab = chooseSymptom(door, fresh, "second-tab");
    expect(tab.answers["screens"]).toBe("several");
    expect(chooseSymptom(door, tab, "half-gone").answers["screens"]).toBe("one");
    const own = { ...tab, answers: { ...tab.answers, screens: "staff" } };
    expect(chooseSymptom(door, own, "half-gone").answers["screens"]).toBe("staff");
  });

  it("is whole, and choosing it twice changes nothing", () => {
    fc.assert(
      fc.property(said, fc.constantFrom(...symptoms), (one, symptom) => {
        const chosen = chooseSymptom(door, one, symptom);
        expect(isWhole(chosen)).toBe(true);
        expect(chooseSymptom(door, chosen, symptom)).toEqual(chosen);
      }),
    );
  });
});

describe("answers from a caller", () => {
  const schema = doorAnswersSchema(door);

  it("are taken when the door has them", () => {
    fc.assert(
      fc.property(said, (one) => {
        expect(schema.parse(one)).toEqual(one);
      }),
    );
    expect(schema.parse({ symptom: "", answers: {} })).toEqual({ symptom: "", answers: {} });
  });

  it.each([
    ["an answer it does not have", { symptom: "", answers: { transport: "pigeon" } }, "transport"],
    ["a question it does not ask", { symptom: "", answers: { board: "mine" } }, "board"],
    ["a symptom it does not know", { symptom: "tired", answers: {} }, "symptom"],
    ["a board instead", { symptom: "", answers: {}, board: {} }, "board"],
  ])("are refused by name with %s", (_case, sent, place) => {
    const parsed = schema.safeParse(sent);
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(place);
  });
});
