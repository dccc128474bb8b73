import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import { nameOf } from "@/lib/domain/graph/part-name";
import { partsAmong } from "@/lib/domain/graph/parts-among";
import { reachFrom } from "@/lib/domain/graph/reach";

/** A channel that stays open and over which anyone's news may come: not the stream of one's own answer. */
function isOpenChannel(index: BoardIndex, line: Connection): boolean {
  const protocol = line.protocol === undefined ? undefined : index.catalogue.protocols[line.protocol];
  return protocol?.longLived === true && protocol.purposes.includes("subscribe");
}

function holds(part: Part): boolean {
  return (part.facts.has("runs-code") || part.facts.has("holds-connections")) && !part.facts.has("balances");
}

/** The parts that keep the socket at its far end: the first ones behind whatever only passes it on. */
function holdersOf(index: BoardIndex, line: Connection): readonly Part[] {
  const onward = (id: string): string[] => {
    const part = index.part(id);
    if (!part || holds(part) || part.facts.has("stores")) return [];
    const channels = part.out.filter((out) => isOpenChannel(index, out));
    return (channels.length > 0 ? channels : part.out.filter((out) => out.purpose !== "probe")).map(
      (out) => out.to,
    );
  };
  const ids = reachFrom([line.to], onward);
  return partsAmong(index, ids).filter((part) => holds(part) && !part.facts.has("client"));
}

/** Whether what reaches one copy of this part can reach the others: it is, or is joined to, something all copies read. */
function hasBackplane(index: BoardIndex, part: Part): boolean {
  const shares = (one: Part | undefined): boolean =>
    one !== undefined &&
    (one.facts.has("fans-out") || (one.kind?.family === "log" && one.facts.has("needs-consumer")));
  return (
    shares(part) ||
    [...part.out.map((line) => line.to), ...part.in.map((line) => line.from)].some((id) =>
      shares(index.part(id)),
    )
  );
}

/** R10: clients' open channels that end on several copies with nothing to carry a message from one copy to another. */
export const socketsWithoutBackplane: Rule = ({ index }, thresholds) =>
  index.connections.flatMap((line) => {
    if (!isOpenChannel(index, line)) return [];
    const client = index.part(line.from);
    if (!client?.facts.has("client")) return [];
    const holders = holdersOf(index, line);
    const copies = holders.reduce(
      (sum, part) => sum + Math.max(copiesOf(index, part), part.facts.has("managed-redundancy") ? 2 : 1),
      0,
    );
    const apart = holders.filter((part) => !hasBackplane(index, part));
    if (copies < thresholdOf(thresholds, "copies") || apart.length === 0) return [];
    const protocol = index.catalogue.protocols[line.protocol ?? ""]?.name ?? "The channel";
    return [
      {
        components: apart.map((part) => part.id),
        connections: [line.id],
        slots: { client: nameOf(client), holders: listNames(apart), copies, protocol },
        about: [line.id],
      },
    ];
  });
