import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { findRelayed } from "@/lib/domain/overlay/relays";

/** O6: agents whose words reach people only through another agent that leads them; one evidence for each that leads. */
export const orchestratorRelays: Rule = ({ index }) =>
  findRelayed(index).map(({ relay, relayed }) => ({
    components: [relay.id, ...relayed.map((part) => part.id)],
    connections: [],
    slots: {
      relay: nameOf(relay),
      agents: listNames(relayed),
      count: counted(relayed.length, "agent"),
    },
    about: [relay.id],
  }));
