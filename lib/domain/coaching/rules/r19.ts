import { counted } from "@/lib/domain/coaching/counted";
import type { Rule, RuleContext } from "@/lib/domain/coaching/rule";
import { subjectPlaces } from "@/lib/domain/coaching/subject-places";
import { nameOf } from "@/lib/domain/graph/part-name";

const percent = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });

type Busy = { name: string; busy: number };

/** The busiest part; of several the first by name. */
function busiestPart({ index, load }: RuleContext): Busy | undefined {
  let busiest: Busy | undefined;
  for (const part of index.parts) {
    const busy = load.components[part.id]?.utilisation ?? 0;
    if (busiest && busy < busiest.busy) continue;
    const name = nameOf(part);
    if (!busiest || busy > busiest.busy || name < busiest.name) busiest = { name, busy };
  }
  return busiest;
}

/** The number that a premature part can be held against: how busy the busiest part is. */
function busiestLine(context: RuleContext): string {
  const users = `${counted(context.usersPerDay, "user")} a day`;
  const busiest = busiestPart(context);
  if (!busiest || busiest.busy <= 0) return `At ${users} nothing here is busy yet.`;
  return `At ${users} the busiest part, ${busiest.name}, is at ${percent.format(busiest.busy * 100)} %.`;
}

/** R19: what was drawn before its step is due, with the number that says so; one evidence a question. */
export const beforeItsTime: Rule = (context) => {
  const early = context.questions.filter(({ status, subjects }) => status === "early" && subjects.length > 0);
  if (early.length === 0) return [];
  const line = busiestLine(context);
  return early.map((question) => {
    const { parts, connections, name } = subjectPlaces(context.index, question.subjects);
    return {
      components: parts.map((part) => part.id),
      connections: connections.map((one) => one.id),
      slots: { part: name, line, step: question.step.toUpperCase() },
      about: [question.question],
      step: question.step,
    };
  });
};
