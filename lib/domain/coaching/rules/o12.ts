import { listNames } from "@/lib/domain/coaching/list-names";
import { counted } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { isSmallSystem, isUnwatched } from "@/lib/domain/overlay/is-small-system";
import { isWalked } from "@/lib/domain/overlay/overlay-scope";

/** O12: a session layer, or the overlay itself, for single turns on one screen or for runs that nobody watches. About the whole board. */
export const sessionForOneTurn: Rule = ({ index }) => {
  const sessions = index.parts.filter((part) => part.facts.has("session-layer"));
  if (!isSmallSystem(index) || (sessions.length === 0 && !isWalked(index.board))) return [];
  const { surfaces, producers } = mapDelivery(index);
  return [
    {
      components: sessions.map((part) => part.id),
      connections: [],
      slots: {
        surfaces: counted(surfaces.length, "screen"),
        work: isUnwatched(index) ? "nobody who begins or watches a run of" : "single turns from",
        agents: listNames(producers),
      },
      about: [],
    },
  ];
};
