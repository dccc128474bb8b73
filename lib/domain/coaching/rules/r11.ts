import type { Rule } from "@/lib/domain/coaching/rule";
import { waysIn, type WayIn } from "@/lib/domain/coaching/ways-in";
import { nameOf } from "@/lib/domain/graph/part-name";
import { hasSetting, isGiven } from "@/lib/domain/graph/settings";

function asksWho({ connection, gate, within, beside }: WayIn): boolean {
  if ([connection, ...within].some((line) => isGiven(line.settings["auth"]))) return true;
  return (
    gate.some((part) => hasSetting(part, "auth")) ||
    [...gate, ...beside].some((part) => part.facts.has("authenticates"))
  );
}

/** R11: ways in on which nobody asks who is calling, where data belongs to someone. */
export const nobodyAsksWho: Rule = ({ index, concerns }) => {
  if (!concerns.has("owned-data")) return [];
  return waysIn(index)
    .filter((way) => !asksWho(way))
    .map(({ connection, client, entry }) => ({
      components: [client.id, entry.id],
      connections: [connection.id],
      slots: { client: nameOf(client), entry: nameOf(entry) },
      about: [connection.id],
    }));
};
