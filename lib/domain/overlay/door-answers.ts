import * as z from "zod";
import type { Door, DoorQuestion } from "@/lib/domain/knowledge/door-schema";

/** What somebody said at the door: what users see ("" while nobody said), and an answer to each question, by id. */
export type DoorAnswers = { symptom: string; answers: Readonly<Record<string, string>> };

/** The name under which an address carries the symptom; each answer stands under its question's id. */
const SYMPTOM = "symptom";

/** The answer that is meant while nobody has given another: the one that the symptom implies, else the question's own. */
function usualAnswer(door: Door, question: DoorQuestion, symptom: string): string {
  const implied = door.symptoms.find((one) => one.id === symptom)?.implies ?? {};
  return Object.hasOwn(implied, question.id) ? (implied[question.id] ?? question.default) : question.default;
}

/** Every question with an answer that it has: the given one where it is known, else the usual. */
export function answeredInFull(door: Door, { symptom, answers }: DoorAnswers): DoorAnswers {
  const answered = door.questions.map((question) => {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const known = question.answers.find((answer) => answer.id === given)?.id;
    return [question.id, known ?? usualAnswer(door, question, symptom)] as const;
  });
  return { symptom, answers: Object.fromEntries(answered) };
}

const textSchema = z.string().max(40).catch("");

/**
 * Reads what was said out of an address. Never refuses: a name it does not know is passed over, and a value that is no
 * answer, or stands there twice, counts as not given.
 */
export function readDoorAnswers(door: Door, address: Readonly<Record<string, unknown>>): DoorAnswers {
  const text = (name: string): string =>
    textSchema.parse(Object.hasOwn(address, name) ? address[name] : undefined);
  const symptom = door.symptoms.find((one) => one.id === text(SYMPTOM))?.id ?? "";
  const answers = Object.fromEntries(door.questions.map(({ id }) => [id, text(id)]));
  return answeredInFull(door, { symptom, answers });
}

/** The part of an address after its question mark. Every answer is in it, so that a link means the same for ever. */
export function writeDoorAnswers(door: Door, said: DoorAnswers): string {
  const { answers } = answeredInFull(door, said);
  const parts = new URLSearchParams();
  if (said.symptom !== "") parts.set(SYMPTOM, said.symptom);
  for (const { id } of door.questions) parts.set(id, answers[id] ?? "");
  return parts.toString();
}

/** Another symptom: answers that were only the usual ones become what is usual now, all others stay. */
export function chooseSymptom(door: Door, said: DoorAnswers, symptom: string): DoorAnswers {
  const before = answeredInFull(door, said);
  const own = door.questions
    .filter((question) => before.answers[question.id] !== usualAnswer(door, question, said.symptom))
    .map(({ id }) => [id, before.answers[id] ?? ""] as const);
  return answeredInFull(door, { symptom, answers: Object.fromEntries(own) });
}

/** What a caller may send: only what the door asks, and only answers that it has. Refuses the rest by name. */
export function doorAnswersSchema(door: Door): z.ZodType<DoorAnswers> {
  const answers = door.questions.map((question) => [
    question.id,
    z.exactOptional(z.enum(question.answers.map((answer) => answer.id))),
  ]);
  return z.strictObject({
    symptom: z.enum(["", ...door.symptoms.map((symptom) => symptom.id)]),
    answers: z.strictObject(Object.fromEntries(answers) as Record<string, z.ZodType<string>>),
  });
}
