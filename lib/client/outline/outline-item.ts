import type { GhostPart, Mark } from "@/lib/flow/flow-types";

/** The parts of an outline, in their order. */
export type OutlineSection = "components" | "decisions" | "cards";

/** What an item stands for. A connection has its own item under where it begins, and a pointer to it under where it ends. */
export type OutlineSubject =
  | { type: "section"; section: OutlineSection }
  | { type: "component"; id: string }
  | { type: "connection"; id: string; isPointer: boolean }
  | { type: "question"; question: string }
  | { type: "card"; id: string }
  | { type: "dataModel"; id: string };

/** One item of the outline with what is in it. Plain, so that two of them compare quickly. */
export type OutlineItem = {
  /** Unique in the outline. */
  id: string;
  subject: OutlineSubject;
  icon: string;
  title: string;
  /** What is said of it in smaller type. */
  detail: string;
  marks: readonly Pick<Mark, "tone" | "icon" | "word">[];
  /** Its name for those who hear it: the title, the detail and every mark. */
  says: string;
  /** Where it stands in a preview. */
  ghost: GhostPart | null;
  children: readonly OutlineItem[];
};

/** The id of the own item of something that the outline has. */
export function itemId(subject: OutlineSubject): string {
  switch (subject.type) {
    case "section":
      return `section/${subject.section}`;
    case "question":
      return `question/${subject.question}`;
    case "connection":
      return `${subject.isPointer ? "from" : "connection"}/${subject.id}`;
    case "component":
    case "card":
    case "dataModel":
      return `${subject.type}/${subject.id}`;
  }
}
