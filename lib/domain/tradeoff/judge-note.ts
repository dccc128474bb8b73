import type { Decision, EffectLine } from "@/lib/domain/board/decision-schema";
import { emptinessOf } from "@/lib/domain/tradeoff/emptiness";
import { namesMechanism } from "@/lib/domain/tradeoff/lexicon";
import type { NoteContext } from "@/lib/domain/tradeoff/note-context";
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

/** The lines in order. A further line without words is one that was taken back. */
function lines(effects: Readonly<Record<string, EffectLine>>): EffectLine[] {
  const ordered = Object.values(effects).sort((a, b) => a.order - b.order);
  const written = ordered.filter((effect) => effect.by.trim() !== "");
  return written.length > 0 ? written : ordered.slice(0, 1);
}

function judgeText(slot: Slot, text: string, asks: string): Remark[] {
  const empty = emptinessOf(text, asks);
  return empty ? [refuse(slot, empty.code, empty.message)] : [];
}

function judgeEffects(slot: "gain" | "giveUp", effects: readonly EffectLine[]): Remark[] {
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
  const { metric, comparison, value, event } = decision.note.revisitWhen;
  if (metric && comparison && value !== undefined) return [];
  if (metric && (value === undefined || !comparison))
    return [refuse("revisitWhen", "missing", "Give the number at which you would look again.")];
  return judgeText("revisitWhen", event, ASKS.event);
}

/** The person's own texts, with their slots. */
function ownTexts(decision: Decision): { slot: Slot; text: string }[] {
  const { note } = decision;
  return [
    { slot: "since", text: note.since },
    ...lines(note.gain).map((effect) => ({ slot: "gain" as const, text: effect.by })),
    ...lines(note.giveUp).map((effect) => ({ slot: "giveUp" as const, text: effect.by })),
  ];
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

const normalised = new WeakMap<Decision, readonly string[]>();

/** A decision that has not changed keeps its identity, so its texts are normalised once. */
function normalisedTexts(decision: Decision): readonly string[] {
  const known = normalised.get(decision) ?? ownTexts(decision).map(({ text }) => normalise(text));
  normalised.set(decision, known);
  return known;
}

function judgeCopies(decision: Decision, context: NoteContext): Remark[] {
  const copied = cardTexts(context);
  const isWritten = (flat: string): boolean =>
    context.others.some((other) => normalisedTexts(other).includes(flat));
  const flats = normalisedTexts(decision);
  return ownTexts(decision).flatMap(({ slot }, place) => {
    const flat = flats[place] ?? "";
    if (flat === "") return [];
    if (copied.has(flat))
      return [refuse(slot, "card-text", "These are the card's words. What does it mean in this system?")];
    if (isWritten(flat))
      return [refuse(slot, "repeated", "Another note says the same. What is different about this decision?")];
    return [];
  });
}

function judgeBalance(decision: Decision): Remark[] {
  const gains = lines(decision.note.gain);
  return lines(decision.note.giveUp).flatMap((cost) => {
    const alike = gains.some(
      (gain) =>
        normalise(gain.by) !== "" &&
        (normalise(gain.by) === normalise(cost.by) || likeness(gain.by, cost.by) >= 0.75),
    );
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

/** The person's own texts as one, normalised, with a space on either side. */
function textOf(decision: Decision): string {
  return ` ${normalisedTexts(decision).join(" . ")} `;
}

type PhrasesByQuestion = ReadonlyMap<string, readonly string[]>;

/** The phrases of questions that a decision's own texts speak of, by question. */
function topicsIn(decision: Decision, { topics }: NoteContext): PhrasesByQuestion {
  const text = textOf(decision);
  const found = new Map<string, string[]>();
  for (const word of new Set(text.split(" "))) {
    for (const { question, phrase } of topics.get(word) ?? [])
      if (text.includes(` ${phrase} `)) found.set(question, [...(found.get(question) ?? []), phrase]);
  }
  return found;
}

/** Whether a phrase that a text speaks of belongs to a question, whatever else it belongs to. */
function belongs(phrase: string, question: string, { topics }: NoteContext): boolean {
  const [first = ""] = phrase.split(" ");
  return (topics.get(first) ?? []).some((one) => one.question === question && one.phrase === phrase);
}

/** A text that names nothing of its own question, and two things of one other, is about that other. */
function judgeTopic(decision: Decision, context: NoteContext, found: PhrasesByQuestion): Remark[] {
  const { id } = context.question;
  if (found.has(id)) return [];
  const strangers = [...found.values()]
    .map((phrases) => phrases.filter((phrase) => phrase.length > 4 && !belongs(phrase, id, context)))
    .find((phrases) => phrases.length >= 2);
  if (!strangers) return [];
  const text = textOf(decision);
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
  const vague = (["gain", "giveUp"] as const).filter(
    (slot) => !lines(decision.note[slot]).some((effect) => namesMechanism(effect.by, vocabulary)),
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
  const known = alone.get(decision) ?? [
    ...judgeText("because", decision.note.because, ASKS.because),
    ...judgeText("since", decision.note.since, ASKS.since),
    ...judgeEffects("gain", lines(decision.note.gain)),
    ...judgeEffects("giveUp", lines(decision.note.giveUp)),
    ...judgeBalance(decision),
    ...judgeRevisit(decision),
  ];
  alone.set(decision, known);
  return known;
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
