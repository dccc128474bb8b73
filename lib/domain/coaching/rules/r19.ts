import type { Rule, RuleContext } from "@/lib/domain/coaching/rule";
import { subjectPlaces } from "@/lib/domain/coaching/subject-places";
import { nameOf } from "@/lib/domain/graph/part-name";

const percent = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** The number that a premature part can be held against: how busy the busiest part is. */
function busiestLine({ index, load, usersPerDay }: RuleContext): string {
  const users = `${whole.format(usersPerDay)} users a day`;
  const named = index.parts.map((part) => ({
    name: nameOf(part),
    busy: load.components[part.id]?.utilisation ?? 0,
  }));
  const [busiest] = named.sort((a, b) => b.busy - a.busy || (a.name < b.name ? -1 : 1));
  if (!busiest || busiest.busy <= 0) return `At ${users} nothing here is busy yet.`;
  return `At ${users} the busiest part, ${busiest.name}, is at ${percent.format(busiest.busy * 100)} %.`;
}

/** R19: what was drawn before its step is due, with the number that says so; one evidence a question. */
export const beforeItsTime: Rule = (context) =>
  context.questions
    .filter((question) => question.status === "early" && question.subjects.length > 0)
    .map((question) => {
      const { parts, connections, name } = subjectPlaces(context.index, question.subjects);
      return {
        components: parts.map((part) => part.id),
        connections: connections.map((line) => line.id),
        slots: { part: name, line: busiestLine(context), step: question.step.toUpperCase() },
        about: [question.question],
        step: question.step,
      };
    });
