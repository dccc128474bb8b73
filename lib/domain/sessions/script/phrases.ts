import { seeded } from "@/lib/domain/sessions/script/seeded";

const OPENINGS = [
  "Your link shortener reads far more than it writes, so the first question is what a read costs.",
  "A chat that must not lose a word is a log first and a screen second.",
  "A feed of pictures is two problems: where the bytes lie, and who gets told about them.",
] as const;
const FINDINGS = [
  "One server carries the present load at less than a third of its processor.",
  "Ninety-five reads out of a hundred ask for the same small set of rows.",
  "The write rate fits one primary for a year at the growth that was named.",
  "The slowest hop is the one between regions, and nothing on the page needs it.",
] as const;
const DOUBTS = [
  "The cache has no answer for the minute after it is emptied.",
  "Nothing says who may delete a row, and the export would tell a stranger that it exists.",
  "A retry without a key would book the capacity twice.",
] as const;
const ADVICE = [
  "Keep the primary, put a read replica beside it, and measure again at ten times the load.",
  "Put the hot rows into a cache with a short life, and let the rest go to the store.",
  "Move the pictures to an object store, and keep only their names in the table.",
] as const;

/** The words each agent of a seed writes, in full. */
export function phrasesOf(seed: number) {
  const chance = seeded(seed, "phrases");
  return {
    plan: `${chance.pick(OPENINGS)} I ask one colleague for the figures and another for the risks, and then put both together.`,
    findings: [chance.pick(FINDINGS), chance.pick(FINDINGS)].join(" "),
    doubts: `${chance.pick(DOUBTS)} Apart from that the plan holds.`,
    advice: `Here is what I would do. ${chance.pick(ADVICE)} Write down what would make you change your mind, with a number. Then try the next load.`,
  };
}

/** A text in the pieces a model would send it in: words with the space that follows them. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? [];
}
