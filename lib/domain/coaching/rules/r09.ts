import type { Rule } from "@/lib/domain/coaching/rule";
import { nameOf } from "@/lib/domain/graph/part-name";

const NOT_FROM_A_PAGE: ReadonlySet<string> = new Set(["lookup", "probe", "replicate"]);

/** R09: a browser's connection over a protocol or in a style that no page can speak. */
export const browserCannotSpeak: Rule = ({ index }) =>
  index.connections.flatMap((line) => {
    const browser = index.part(line.from);
    if (!browser?.facts.has("browser") || NOT_FROM_A_PAGE.has(line.purpose)) return [];
    const to = index.part(line.to);
    if (!to) return [];
    const protocol = line.protocol === undefined ? undefined : index.catalogue.protocols[line.protocol];
    const style = line.style === undefined ? undefined : index.catalogue.styles[line.style];
    const unspoken = [protocol, style].find((one) => one?.fromBrowser === false);
    if (!unspoken) return [];
    return [
      {
        components: [browser.id, to.id],
        connections: [line.id],
        slots: { browser: nameOf(browser), to: nameOf(to), protocol: unspoken.name },
        about: [line.id],
      },
    ];
  });
