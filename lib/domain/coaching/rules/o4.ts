import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { controlPaths } from "@/lib/domain/overlay/control-paths";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { scopeOf } from "@/lib/domain/overlay/overlay-scope";

/** O4: Live Control was put in scope, and no message of any screen reaches these agents. About the whole board. */
export const controlIsMissing: Rule = ({ index }) => {
  if (!scopeOf(index.board)?.includes("control")) return [];
  const { producers, surfaces } = mapDelivery(index);
  const unheard = producers.filter((producer) => !controlPaths(index).reaches(producer));
  if (unheard.length === 0) return [];
  return [
    {
      components: unheard.map((part) => part.id),
      connections: [],
      slots: {
        agents: listNames(unheard),
        count: counted(unheard.length, "agent"),
        surfaces: counted(surfaces.length, "screen"),
      },
      about: [],
    },
  ];
};
