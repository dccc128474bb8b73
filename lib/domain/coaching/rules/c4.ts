import type { Rule } from "@/lib/domain/coaching/rule";
import { settingOf } from "@/lib/domain/graph/board-index";
import { copiesOf } from "@/lib/domain/graph/copies";
import { nameOf } from "@/lib/domain/graph/part-name";
import { isGiven, offersSetting } from "@/lib/domain/graph/settings";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** C4: sessions spread over copies by something else than the session, so that its order lives in no one place. */
export const sessionsSpreadWrong: Rule = ({ index }) => {
  if (mapDelivery(index).producers.length === 0) return [];
  return index.parts.flatMap((part) => {
    const copies = copiesOf(index, part);
    const by = settingOf(part, "shardBy");
    if (!offersSetting(part, "shardBy") || copies < 2 || by === "session") return [];
    return [
      {
        components: [part.id],
        connections: [],
        slots: {
          session: nameOf(part),
          copies,
          by: isGiven(by) ? `by ${String(by)}` : "by nothing that was said",
        },
      },
    ];
  });
};
