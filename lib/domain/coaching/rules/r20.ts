import type { Rule } from "@/lib/domain/coaching/rule";
import { subjectPlaces } from "@/lib/domain/coaching/subject-places";

/** R20: what stands on the board and is covered by no accepted note; one evidence a question. Cleared by writing only. */
export const noteOwed: Rule = ({ index, questions }) =>
  questions
    .filter((question) => question.status === "owed" && question.uncovered.length > 0)
    .map((question) => {
      const { parts, connections, name } = subjectPlaces(index, question.uncovered);
      return {
        components: parts.map((part) => part.id),
        connections: connections.map((line) => line.id),
        slots: {
          what: name,
          says: question.says ?? "Say what it costs.",
          step: question.step.toUpperCase(),
        },
        about: [question.question],
        step: question.step,
      };
    });
