import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { reachFrom } from "@/lib/domain/graph/reach";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { callsTo } from "@/lib/domain/overlay/producers";

/** What kind of work a producer does, where somebody said so: on itself, or on the model that it asks. */
function statedTurns(index: BoardIndex, producer: Part): string | undefined {
  const own = settingOf(producer, "turns");
  if (typeof own === "string") return own;
  const reached = reachFrom(
    callsTo(index, producer, "model").map((line) => line.to),
    (id) => {
      const part = index.part(id);
      return part && !part.facts.has("model") && !part.facts.has("runs-code")
        ? part.out.map((line) => line.to)
        : [];
    },
  );
  const stated = [...reached].flatMap((id) => {
    const part = index.part(id);
    const turns = part?.facts.has("model") ? settingOf(part, "turns") : undefined;
    return typeof turns === "string" ? [turns] : [];
  });
  return stated.find((turns) => turns !== "single") ?? stated[0];
}

/** One question, one answer: somebody said so, or it is plain code that asks a model at once and uses no tools. */
export function isSingleTurn(index: BoardIndex, producer: Part): boolean {
  const turns = statedTurns(index, producer);
  if (turns !== undefined) return turns === "single";
  const queued = producer.in.some((line) => index.part(line.from)?.facts.has("absorbs-bursts"));
  return !producer.facts.has("agent") && !queued && callsTo(index, producer, "tool").length === 0;
}

/** Single turns on one screen: nothing is there to come back to, and asking again is cheap. */
export function isSmallSystem(index: BoardIndex): boolean {
  const { producers, surfaces } = mapDelivery(index);
  return (
    producers.length > 0 &&
    surfaces.length <= 1 &&
    producers.every((producer) => isSingleTurn(index, producer))
  );
}

/** Whether work takes long enough for people to look away: it is a task, leads others, or uses tools. */
export function isLongWork(index: BoardIndex, producer: Part): boolean {
  const turns = statedTurns(index, producer);
  if (turns === "single") return false;
  if (turns === "task" || producer.facts.has("agent")) return true;
  return callsTo(index, producer, "tool").length > 0;
}
