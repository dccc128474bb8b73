import type { Board, SingletonName } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { Option, Question, Step } from "@/lib/domain/knowledge/step-schema";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

type Collections = Omit<Board, "schemaVersion" | SingletonName>;

/** The entity under this id, or undefined; never something inherited from Object. */
export function findEntity<Root extends keyof Collections>(
  board: Board,
  root: Root,
  id: string,
): Collections[Root][keyof Collections[Root]] | undefined {
  const entities = board[root];
  return Object.hasOwn(entities, id) ? entities[id as keyof Collections[Root]] : undefined;
}

/** The catalogue's kind under this id, or undefined. */
export function findKind(knowledge: PublicKnowledge, id: string): Kind | undefined {
  return Object.hasOwn(knowledge.kinds, id) ? knowledge.kinds[id] : undefined;
}

/** Whether the component's kind is known and has this fact. */
export function kindHas(knowledge: PublicKnowledge, component: Component, fact: Fact): boolean {
  return findKind(knowledge, component.kind)?.facts.includes(fact) ?? false;
}

/** The question of either walk under this id with its step, or undefined. */
export function findQuestion(
  knowledge: PublicKnowledge,
  id: string,
): { step: Step | OverlayStep; question: Question } | undefined {
  for (const step of [...knowledge.steps, ...knowledge.overlay.steps]) {
    const question = step.questions.find((asked) => asked.id === id);
    if (question) return { step, question };
  }
  return undefined;
}

/** The option of a question under this id, or undefined. */
export function findOption(question: Question, id: string): Option | undefined {
  return question.options.find((option) => option.id === id);
}
