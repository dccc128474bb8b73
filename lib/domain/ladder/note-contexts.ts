import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Subject } from "@/lib/domain/ladder/progress";
import type { NoteContext, Topics } from "@/lib/domain/tradeoff/note-context";
import { normalise } from "@/lib/domain/tradeoff/words";

/** Collects the words of every question. Depends on the knowledge alone, so it is made once. */
export function topicsOf(knowledge: Catalogue & Lore): Topics {
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
  for (const step of [...knowledge.steps, ...knowledge.overlay.steps]) {
    for (const question of step.questions)
      [step.title, ...question.options.flatMap((option) => [option.name, ...option.words])].forEach((word) =>
        add(question.id, word),
      );
  }
  for (const kind of Object.values(knowledge.kinds)) {
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
