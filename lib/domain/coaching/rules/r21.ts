import type { Rule } from "@/lib/domain/coaching/rule";
import type { Board } from "@/lib/domain/board/board-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { isFollower } from "@/lib/domain/graph/followers";
import { nameOf } from "@/lib/domain/graph/part-name";

/** Words by which a text at intake shows that it speaks of how data is asked for. */
const ACCESS_WORDS =
  /\b(quer(y|ies)|access patterns?|look(ed|s)?[ -]?ups?|(get|find|read|list|fetch|search)(s|es)? (\w+ ){0,4}by \w+)\b|\bGET \//i;

function intakeSays({ intake }: Board): boolean {
  return ACCESS_WORDS.test(intake.context) || ACCESS_WORDS.test(intake.apiContract);
}

function queriesOf({ dataModels }: Board, store: string): number {
  return Object.values(dataModels)
    .filter((model) => model.store === undefined || model.store === store)
    .reduce(
      (sum, model) => sum + Object.values(model.queries).filter((query) => query.text.trim() !== "").length,
      0,
    );
}

/** A store whose family was a choice: not a machine that holds everything, a queue, a copy, or files read by name. */
function isChosen(index: BoardIndex, part: Part): boolean {
  const { family } = part.kind ?? {};
  if (family === undefined || family === "blob" || family === "log" || !part.facts.has("durable"))
    return false;
  return (
    !part.facts.has("all-in-one") &&
    !part.facts.has("external") &&
    !part.facts.has("session-layer") &&
    !isFollower(index, part)
  );
}

/** R21: stores whose family is chosen while no query is listed: neither in a data model nor at intake. */
export const familyWithoutQueries: Rule = ({ index }) => {
  if (intakeSays(index.board)) return [];
  return index.parts
    .filter(
      (part) => part.facts.has("stores") && isChosen(index, part) && queriesOf(index.board, part.id) === 0,
    )
    .map((part) => ({
      components: [part.id],
      connections: [],
      slots: { store: nameOf(part), family: part.kind?.family ?? "" },
    }));
};
