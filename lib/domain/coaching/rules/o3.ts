import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";
import { listNames } from "@/lib/domain/coaching/list-names";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import { loggedLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";

/** O3: a screen that reads from a log and cannot say where it had been; one evidence a connection. */
export const subscribesFromNowhere: Rule = ({ index }) =>
  loggedLines(mapDelivery(index))
    .filter(({ line, streams }) => streams && !resumes(line))
    .map(({ line, client, logs }) => ({
      components: [],
      connections: [line.id],
      slots: { client: nameOf(client), session: listNames(logs) },
    }));
