import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { Question, Step } from "@/lib/domain/knowledge/step-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Subject } from "@/lib/domain/ladder/progress";
import type { NoteContext, Topics } from "@/lib/domain/tradeoff/note-context";
import { normalise } from "@/lib/domain/tradeoff/words";

/** Collects the words of every question of the ladder. Depends on the knowledge alone, so it is made once. */
export function topicsOf(knowledge: Catalogue & Lore): Topics {
  return topicsIn(knowledge.steps, Object.values(knowledge.kinds));
}

/** Collects the words of the overlay's questions. The two walks speak of the same parts, so neither judges the other's notes by its words. */
export function overlayTopicsOf({ overlay }: Lore): Topics {
  return topicsIn(overlay.steps, []);
}

function topicsIn(steps: readonly (Step | OverlayStep)[], kinds: readonly Kind[]): Topics {
  const topics = new Map<string, { question: string; phrase: string }[]>();
  const add = (question: string | undefined, word: string): void => {
    const phrase = normalise(word);
    const [first] = phrase.split(" ");
    if (!question || !first) return;
    const listed = topics.get(first) ?? [];
    topics.set(first, listed);
    if (!listed.some((one) => one.question === question && one.phrase === phrase))
      listed.push({ question, phrase });
  };
  for (const step of steps) {
    // A baseline's risk may be in anything: its words are nobody's alone, and say nothing of other notes.
    for (const question of step.questions.filter(({ opensOn }) => opensOn === undefined))
      [step.title, ...question.options.flatMap((option) => [option.name, ...option.words])].forEach((word) =>
        add(question.id, word),
      );
  }
  for (const kind of kinds) {
    const opened = [kind.opensDecision, ...kind.settings.map((setting) => setting.opensDecision?.question)];
    for (const question of opened) [kind.name, ...kind.aliases].forEach((word) => add(question, word));
  }
  return topics;
}

type NoteInput = {
  index: BoardIndex;
  question: Question;
  decision: Decision;
  live: readonly Decision[];
  subjects: readonly Subject[];
  topics: Topics;
};

function namesOf({ index, subjects }: NoteInput): string[] {
  return subjects.flatMap((subject) => index.part(subject.entity)?.component.name ?? []).map(normalise);
}

/** What the judge must know to judge one decision on this board. Names are made when asked: most notes never need them. */
export function noteContextOf(input: NoteInput): NoteContext {
  const { question, decision, live, topics } = input;
  let names: readonly string[] | undefined;
  return {
    question,
    option: question.options.find((option) => option.id === decision.option),
    others: live.filter((other) => other.question !== question.id),
    topics,
    get names() {
      names ??= namesOf(input);
      return names;
    },
  };
}
