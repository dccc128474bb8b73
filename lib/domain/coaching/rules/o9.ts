import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { counted } from "@/lib/domain/coaching/counted";
import { settingOf, type Part } from "@/lib/domain/graph/board-index";
import { nameOf } from "@/lib/domain/graph/part-name";
import { isUnwatched } from "@/lib/domain/overlay/is-small-system";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { isWalked } from "@/lib/domain/overlay/overlay-scope";
import { calleesOf } from "@/lib/domain/overlay/producers";

/** What cannot be undone asks first; everything else looks for a stop. */
function isGuarded(tool: Part): boolean {
  const asksFirst = settingOf(tool, "approval") === true;
  return asksFirst || (settingOf(tool, "irreversible") !== true && settingOf(tool, "abortable") === true);
}

/**
 * O9: a tool that neither looks for a stop nor asks first. Of tools whose acts can be undone only where somebody has
 * begun to think about stopping: a session stands on the board, or the overlay is walked. Where nobody begins or watches
 * a run there is no Stop to go on after.
 */
export const toolGoesOn: Rule = ({ index }) => {
  const map = mapDelivery(index);
  if (isUnwatched(index)) return [];
  const thought = map.logs.length > 0 || isWalked(index.board);
  return index.parts.flatMap((tool) => {
    if (!tool.facts.has("tool") || isGuarded(tool)) return [];
    const lasting = settingOf(tool, "irreversible") === true;
    const callers = map.producers.filter((producer) => calleesOf(index, producer, "tool").includes(tool));
    if (callers.length === 0 || (!lasting && !thought)) return [];
    return [
      {
        components: [tool.id],
        connections: [],
        slots: {
          tool: nameOf(tool),
          agents: listNames(callers),
          count: counted(callers.length, "agent"),
          acts: lasting ? "does what cannot be undone" : "acts on for a while",
        },
      },
    ];
  });
};
