import type { Decision } from "@/lib/domain/board/decision-schema";
import { emptinessOf } from "@/lib/domain/tradeoff/emptiness";
import { namesMechanism } from "@/lib/domain/tradeoff/lexicon";
import type { NoteContext } from "@/lib/domain/tradeoff/note-context";
import { readNote, type Reading, type Said, type SaidEffect } from "@/lib/domain/tradeoff/reading";
import type { Remark, Slot, Verdict } from "@/lib/domain/tradeoff/verdict";
import { likeness, normalise } from "@/lib/domain/tradeoff/words";

const ASKS = {
  because: "Name the number or the requirement that asks for it.",
  since: "Say what the other option would cost you here.",
  gain: "Say by what mechanism it gets better, as in: hot reads never reach the database.",
  giveUp: "Say what gets worse and how, as in: a changed price can be a minute old.",
  event: "Name a number to watch, or an event that anyone can see happen.",
} as const;

function refuse(slot: Slot, code: Remark["code"], message: string): Remark {
  return { slot, code, refuses: true, message };
}

function judgeText(slot: Slot, said: Said, asks: string): Remark[] {
  const empty = emptinessOf(said, asks);
  return empty ? [refuse(slot, empty.code, empty.message)] : [];
}

function judgeEffects(slot: "gain" | "giveUp", effects: readonly SaidEffect[]): Remark[] {
  if (effects.length === 0)
    return [
      refuse(
        slot,
        "missing",
        slot === "gain" ? `What gets better? ${ASKS.gain}` : `What gets worse? ${ASKS.giveUp}`,
      ),
    ];
  return effects.flatMap((effect) => [
    ...(effect.quality ? [] : [refuse(slot, "missing", "Choose the quality that this touches.")]),
    ...judgeText(slot, effect.by, ASKS[slot]),
  ]);
}

function judgeChoice(decision: Decision, { question }: NoteContext): Remark[] {
  const { rejected } = decision.note;
  const options = question.options.map((option) => option.id);
  if (!decision.option || !options.includes(decision.option))
    return [refuse("option", "missing", "Choose the option that you take.")];
  if (!rejected || !options.includes(rejected))
    return [refuse("rejected", "missing", "Name the option that you did not take.")];
  if (rejected === decision.option)
    return [refuse("rejected", "same-option", "This is the option you take. Which other one did you weigh?")];
  return [];
}

function judgeRevisit(decision: Decision): Remark[] {
  const { metric, comparison, value } = decision.note.revisitWhen;
  if (metric && comparison && value !== undefined) return [];
  if (metric && (value === undefined || !comparison))
    return [refuse("revisitWhen", "missing", "Give the number at which you would look again.")];
  return judgeText("revisitWhen", readNote(decision).event, ASKS.event);
}

const cards = new WeakMap<object, ReadonlySet<string>>();

/** The texts of a question's cards and example, normalised; they never change, so they are made once. */
function cardTexts({ question }: NoteContext): ReadonlySet<string> {
  const known = cards.get(question);
  if (known) return known;
  const { example } = question;
  const texts = [
    ...question.options.flatMap((option) => [
      option.summary,
      option.chooseWhen,
      ...option.gain.map((one) => one.by),
      ...option.giveUp.map((one) => one.by),
    ]),
    example.since,
    example.gain.by,
    example.giveUp.by,
  ];
  const made = new Set(texts.map(normalise));
  cards.set(question, made);
  return made;
}

function isWrittenIn(others: readonly Reading[], flat: string): boolean {
  return others.some(({ own }) => own.some(({ said }) => said.flat === flat));
}

function judgeCopies(decision: Decision, context: NoteContext): Remark[] {
  const copied = cardTexts(context);
  const others = context.others.map(readNote);
  return readNote(decision).own.flatMap(({ slot, said: { flat } }) => {
    if (flat === "") return [];
    if (copied.has(flat))
      return [refuse(slot, "card-text", "These are the card's words. What does it mean in this system?")];
    if (isWrittenIn(others, flat))
      return [refuse(slot, "repeated", "Another note says the same. What is different about this decision?")];
    return [];
  });
}

function areAlike(gain: Said, cost: Said): boolean {
  return gain.flat !== "" && (gain.flat === cost.flat || likeness(gain.words, cost.words) >= 0.75);
}

function judgeBalance(decision: Decision): Remark[] {
  const { gain: gains, giveUp } = readNote(decision);
  return giveUp.flatMap((cost) => {
    const alike = gains.some((gain) => areAlike(gain.by, cost.by));
    const sameQuality =
      cost.quality !== undefined && gains.length > 0 && gains.every((gain) => gain.quality === cost.quality);
    if (alike) return [refuse("giveUp", "gain-is-cost", "Gain and cost say the same. What gets worse?")];
    if (sameQuality)
      return [
        refuse(
          "giveUp",
          "gain-is-cost",
          "You gain and give up the same quality. Which other one pays for it?",
        ),
      ];
    return [];
  });
}

type PhrasesByQuestion = ReadonlyMap<string, readonly string[]>;

/** The phrases of questions that a decision's own texts speak of, by question. */
function topicsIn(decision: Decision, { topics }: NoteContext): PhrasesByQuestion {
  const { whole } = readNote(decision);
  const found = new Map<string, string[]>();
  for (let start = 1; start < whole.length; start = whole.indexOf(" ", start) + 1) {
    const word = whole.slice(start, whole.indexOf(" ", start));
    for (const { question, phrase } of topics.get(word) ?? []) {
      if (!standsAt(whole, phrase, start)) continue;
      const phrases = found.get(question);
      if (!phrases) found.set(question, [phrase]);
      else if (!phrases.includes(phrase)) phrases.push(phrase);
    }
  }
  return found;
}

/** Whether these words stand whole at a place of a text that ends with a space. */
function standsAt(text: string, phrase: string, start: number): boolean {
  return text.startsWith(phrase, start) && text[start + phrase.length] === " ";
}

/** Whether a phrase that a text speaks of belongs to a question, whatever else it belongs to. */
function belongs(phrase: string, question: string, { topics }: NoteContext): boolean {
  const [first = ""] = phrase.split(" ");
  return (topics.get(first) ?? []).some((one) => one.question === question && one.phrase === phrase);
}

/** A text that names nothing of its own question, and two things of one other, is about that other. */
function judgeTopic(decision: Decision, context: NoteContext, found: PhrasesByQuestion): Remark[] {
  const { id, opensOn } = context.question;
  // A note on the whole system may speak of any part of it.
  if (opensOn !== undefined || found.has(id)) return [];
  const strangers = [...found.values()]
    .map((phrases) => phrases.filter((phrase) => phrase.length > 4 && !belongs(phrase, id, context)))
    .find((phrases) => phrases.length >= 2);
  if (!strangers) return [];
  const { whole: text } = readNote(decision);
  if (context.names.some((name) => text.includes(` ${name} `))) return [];
  return [
    refuse(
      "since",
      "other-components",
      `This speaks of ${strangers.slice(0, 2).join(" and ")}. What about ${context.option?.name.toLowerCase() ?? "this decision"}?`,
    ),
  ];
}

function judgeWording(decision: Decision, context: NoteContext, found: PhrasesByQuestion): Remark[] {
  const known = found.has(context.question.id);
  const vocabulary = (): readonly string[] =>
    known ? [...context.names, context.option?.name ?? ""] : context.names;
  const reading = readNote(decision);
  const vague = (["gain", "giveUp"] as const).filter(
    (slot) => !reading[slot].some((effect) => namesMechanism(effect.by, vocabulary)),
  );
  return vague.map((slot) => ({
    slot,
    code: "unrecognised",
    refuses: false,
    message:
      "We could not make out the mechanism, so it counts a point less. Say what happens to which data, machine, person or bill.",
  }));
}

function judgeNumbers(decision: Decision): Remark[] {
  const { because, revisitWhen } = decision.note;
  const remarks: Remark[] = [];
  if (!/\d/.test(because))
    remarks.push({
      slot: "because",
      code: "no-number",
      refuses: false,
      message: "A number from this board or a requirement would earn the last point.",
    });
  if (!revisitWhen.metric && !/\d/.test(revisitWhen.event))
    remarks.push({
      slot: "revisitWhen",
      code: "no-number",
      refuses: false,
      message: "An event is accepted. A number to watch would earn the last point.",
    });
  return remarks;
}

function scoreOf(
  decision: Decision,
  remarks: readonly Remark[],
): { score: Verdict["score"]; earned: string[] } {
  const clear = (...slots: Slot[]): boolean =>
    remarks.every((remark) => !remark.refuses || !slots.includes(remark.slot));
  const earned: string[] = [];
  if (decision.option) earned.push("An option is named.");
  else return { score: 0, earned };
  if (!clear("gain")) return { score: 1, earned };
  earned.push("A gain with its mechanism.");
  if (!clear("giveUp", "since", "rejected", "because", "revisitWhen", "option")) return { score: 2, earned };
  if (remarks.some((remark) => remark.code === "unrecognised"))
    return { score: 2, earned: [...earned, "A cost, in words we do not know."] };
  earned.push("A cost with its mechanism, against another option.");
  if (remarks.some((remark) => remark.slot === "because" && remark.code === "no-number"))
    return { score: 3, earned };
  return {
    score: remarks.some((remark) => remark.slot === "revisitWhen" && remark.code === "no-number") ? 3 : 4,
    earned: [...earned, "It answers a number and says when to look again."],
  };
}

const alone = new WeakMap<Decision, readonly Remark[]>();

/** What can be said of a note without looking at anything else. An unchanged decision keeps its identity: judged once. */
function judgeAlone(decision: Decision): readonly Remark[] {
  const before = alone.get(decision);
  if (before) return before;
  const reading = readNote(decision);
  const remarks = [
    ...judgeText("because", reading.because, ASKS.because),
    ...judgeText("since", reading.since, ASKS.since),
    ...judgeEffects("gain", reading.gain),
    ...judgeEffects("giveUp", reading.giveUp),
    ...judgeBalance(decision),
    ...judgeRevisit(decision),
  ];
  alone.set(decision, remarks);
  return remarks;
}

/**
 * Judges a note at once, with reasons. Structure and emptiness refuse: a missing slot, cost and gain alike, words that
 * say nothing, the card's text, a text used twice, a text about other components. Wording that is not recognised only
 * lowers the score, 0 to 4. Deterministic, no model. Remarks come in the order of the sentence.
 */
export function judgeNote(decision: Decision, context: NoteContext): Verdict {
  const found = topicsIn(decision, context);
  const refusals = [
    ...judgeChoice(decision, context),
    ...judgeAlone(decision),
    ...judgeCopies(decision, context),
    ...judgeTopic(decision, context, found),
  ];
  const sound = refusals.length === 0;
  const remarks = [
    ...refusals,
    ...(sound ? [...judgeWording(decision, context, found), ...judgeNumbers(decision)] : []),
  ];
  return { sound, ...scoreOf(decision, remarks), remarks };
}
