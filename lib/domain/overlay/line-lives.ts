import type { BoardIndex } from "@/lib/domain/graph/board-index";
import { reachFrom } from "@/lib/domain/graph/reach";
import { answerFlows, type Flow } from "@/lib/domain/overlay/answer-flows";
import { isBound } from "@/lib/domain/overlay/control-paths";
import { ownLifetime, resumes, type DeliveryLine, type Lifetime } from "@/lib/domain/overlay/delivery-line";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { isKeeper, isLog } from "@/lib/domain/overlay/is-log";
import { wordsReach } from "@/lib/domain/overlay/words-reach";

/** How long what travels over a connection lives, and what dies when it closes. */
export type LineLife = {
  connection: string;
  lifetime: Lifetime;
  /** It ends at a screen. */
  atScreen: boolean;
  /** Something is lost when it closes. */
  loses: boolean;
  dies: string;
};

function lifeAtScreen(index: BoardIndex, line: DeliveryLine): LineLife {
  const at = { connection: line.line.id, lifetime: line.lifetime, atScreen: true };
  if (line.direct.length === 0 && line.logged.length === 0)
    return { ...at, loses: false, dies: "Nothing. The finished text is asked for again." };
  const back = resumes(line.line);
  if (line.direct.length === 0)
    return back
      ? { ...at, loses: false, dies: "Nothing. The reader goes on from its position." }
      : { ...at, loses: true, dies: "What is said while the reader is away." };
  if (line.direct.some((producer) => isBound(index, producer)))
    return { ...at, loses: true, dies: "The run itself, and what it had said." };
  return back
    ? { ...at, loses: true, dies: "Nothing, if something that is not drawn keeps what was said." }
    : { ...at, loses: true, dies: "What is said, for this screen: nothing else has it." };
}

function lifeInside(index: BoardIndex, { line, from, to }: Flow): LineLife {
  const ends = [index.part(from), index.part(to)].flatMap((part) => part ?? []);
  const at = { connection: line.id, atScreen: false };
  if (ends.some(isKeeper))
    return { ...at, lifetime: "permanent", loses: false, dies: "Nothing. It is stored." };
  if (ends.some(isLog))
    return {
      ...at,
      lifetime: "session",
      loses: false,
      dies: "Nothing. What failed is appended or read again.",
    };
  return {
    ...at,
    lifetime: ownLifetime(index, line),
    loses: true,
    dies: "What is under way here, for everyone behind it.",
  };
}

/** The flows that words of agents take before they come to the last connection, the screen's own. */
function innerFlows(index: BoardIndex): readonly Flow[] {
  const flows = answerFlows(index);
  const { producers, lines } = mapDelivery(index);
  const reached = new Set(producers.flatMap((producer) => [...wordsReach(index, producer.id, "stores")]));
  const near = lines.map(({ line, client }) => (line.from === client.id ? line.to : line.from));
  const leading = reachFrom(near, (id) => flows.to(id).map((flow) => flow.from));
  const atScreens = new Set(lines.map(({ line }) => line.id));
  return [...reached]
    .flatMap((id) => flows.from(id))
    .filter(({ to, line }) => leading.has(to) && !atScreens.has(line.id))
    .filter(({ from, to }) => [from, to].every((id) => !isOutside(index, id)));
}

function isOutside(index: BoardIndex, id: string): boolean {
  const part = index.part(id);
  return !part || ["client", "model", "tool"].some((fact) => part.facts.has(fact as "client"));
}

/** The life of every connection on the way of an answer, by id; each once. */
export function lineLives(index: BoardIndex): readonly LineLife[] {
  const lives = new Map<string, LineLife>();
  for (const line of mapDelivery(index).lines) lives.set(line.line.id, lifeAtScreen(index, line));
  for (const flow of innerFlows(index))
    if (!lives.has(flow.line.id)) lives.set(flow.line.id, lifeInside(index, flow));
  return [...lives.values()].sort((a, b) => (a.connection < b.connection ? -1 : 1));
}
