import type { Decision } from "@/lib/domain/board/decision-schema";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { Subject } from "@/lib/domain/ladder/progress";
import type { NoteContext } from "@/lib/domain/tradeoff/note-context";

/** Words of each question: the names, aliases and phrases of its options and of the kinds that open it. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

/** Collects the words of every question. Depends on the knowledge alone, so it is made once. */
export function vocabularyOf(knowledge: Catalogue & Lore): Vocabulary {
  const words = new Map<string, Set<string>>();
  for (const step of knowledge.steps) {
    for (const question of step.questions) {
      const own = question.options.flatMap((option) => [option.name, ...option.words]);
      words.set(question.id, new Set([...own, step.title].map((word) => word.toLowerCase())));
    }
  }
  for (const kind of Object.values(knowledge.kinds)) {
    const opened = [kind.opensDecision, ...kind.settings.map((setting) => setting.opensDecision?.question)];
    for (const question of opened) [kind.name, ...kind.aliases].forEach((word) => question && words.get(question)?.add(word.toLowerCase()));
  }
  return words;
}

/** What the judge must know to judge one decision on this board. */
export function noteContextOf(input: { index: BoardIndex; question: Question; decision: Decision; live: readonly Decision[]; subjects: readonly Subject[]; vocabulary: Vocabulary }): NoteContext {
  const { index, question, decision, live, subjects, vocabulary } = input;
  const names = subjects.flatMap((subject) => index.part(subject.entity)?.component.name ?? []);
  const own = new Set([...(vocabulary.get(question.id) ?? []), ...names.map((name) => name.toLowerCase())]);
  const foreign = [...vocabulary].filter(([id]) => id !== question.id).map(([, words]) => [...words].filter((word) => !own.has(word) && word.length > 4).sort());
  return {
    question,
    option: question.options.find((option) => option.id === decision.option),
    others: live.filter((other) => other.question !== question.id),
    ownWords: [...own],
    foreignTopics: foreign,
  };
}
