import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Protocol, Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Part } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** What a new connection starts with. No protocol where the catalogue has none that fits. */
export type SuggestedWire = { purpose: Purpose; protocol?: string };

function has(part: Part, ...facts: readonly Fact[]): boolean {
  return facts.some((fact) => part.facts.has(fact));
}

/** What most likely travels from one part to another, by what the two can do. */
function likelyPurpose(from: Part, to: Part): Purpose {
  if (has(to, "lookup")) return "lookup";
  if (has(to, "observes")) return "publish";
  if (has(from, "observes")) return "probe";
  if (has(from, "delivers")) return "control";
  if (has(from, "stores") && has(to, "stores")) return "replicate";
  if (has(from, "client") && has(to, "holds-connections", "session-layer")) return "stream";
  if (has(to, "absorbs-bursts", "fans-out")) return "publish";
  if (has(from, "absorbs-bursts", "fans-out")) return "subscribe";
  if (has(to, "caches") && !has(to, "edge")) return "read";
  return "request";
}

/** Words that every second kind and protocol uses, and that tell nothing apart. */
const DULL = new Set([
  "server",
  "servers",
  "service",
  "services",
  "provider",
  "store",
  "data",
  "stream",
  "streams",
  "app",
  "other",
  "others",
  "custom",
  "box",
  "the",
  "and",
  "for",
  "from",
]);

function wordsOf(...texts: readonly (string | undefined)[]): string[] {
  return texts
    .flatMap((text) => text?.toLowerCase().split(/[^a-z0-9]+/) ?? [])
    .filter((word) => word.length > 1 && !DULL.has(word));
}

function sharesWord(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) =>
    others.some(
      (other) =>
        word === other ||
        (Math.min(word.length, other.length) > 2 && (word.startsWith(other) || other.startsWith(word))),
    ),
  ).length;
}

/** How plainly a part is spoken to in this protocol: by its name ("redis", "kafka"), or by what the protocol says of itself. */
function mentionsOf(protocol: Protocol, part: Part): number {
  const words = wordsOf(part.kind?.name, part.kind?.family, ...(part.kind?.aliases ?? []));
  const named = wordsOf(protocol.id, protocol.name).some((name) => words.includes(name));
  return (named ? 24 : 0) + Math.min(8, 4 * sharesWord(wordsOf(protocol.summary), words));
}

/** How well a protocol fits a wire: what its neighbours speak counts most, then what both ends are, then how general it is. */
function fitOf(protocol: Protocol, purpose: Purpose, from: Part, to: Part): number {
  const isBeside = purpose === "lookup" || purpose === "probe" || purpose === "replicate";
  let fit = isBeside ? -2 * protocol.purposes.length : protocol.purposes.length;
  const isSpokenThere = to.in.some(
    (line) => line.protocol === protocol.id && line.from !== from.id && line.purpose === purpose,
  );
  if (isSpokenThere) fit += 100;
  fit += mentionsOf(protocol, has(from, "absorbs-bursts", "fans-out") ? from : to);
  if (protocol.purposes[0] === purpose) fit += 4;
  if (protocol.opensDecision !== undefined) fit -= 8; // nobody should owe a note for a default
  if (protocol.encrypted) fit += has(from, "client") || has(to, "entry") ? 12 : 1;
  if (protocol.longLived && purpose !== "stream") fit -= 6;
  if (!protocol.longLived && purpose === "stream") fit -= 6;
  if (protocol.asynchronous !== (purpose === "publish" || purpose === "subscribe" || purpose === "replicate"))
    fit -= 6;
  const isStore = has(to, "stores", "caches") && !has(to, "edge") && to.kind?.family !== "blob";
  if (isStore && protocol.purposes.includes("control")) fit -= 4; // made to call services
  return fit + (isStore === protocol.fromBrowser ? 0 : 5);
}

/** The protocol that fits a purpose between two parts best; ties go to the first id, so that the answer never wavers. */
export function suggestProtocol(
  purpose: Purpose,
  from: Part,
  to: Part,
  catalogue: Pick<Catalogue, "protocols">,
): string | undefined {
  return Object.values(catalogue.protocols)
    .filter(
      (protocol) => protocol.purposes.includes(purpose) && (protocol.fromBrowser || !has(from, "browser")),
    )
    .map((protocol) => ({ id: protocol.id, fit: fitOf(protocol, purpose, from, to) }))
    .sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1))[0]?.id;
}

/** A sensible purpose and protocol for a new connection, from the facts of both ends; a person may always choose otherwise. */
export function suggestWire(from: Part, to: Part, catalogue: Pick<Catalogue, "protocols">): SuggestedWire {
  const purpose = likelyPurpose(from, to);
  const ways: readonly Purpose[] =
    purpose === "request" && has(to, "stores") ? ["request", "read", "write"] : [purpose];
  const best = ways
    .flatMap((way) => {
      const protocol = suggestProtocol(way, from, to, catalogue);
      return protocol === undefined
        ? []
        : [
            {
              purpose: way,
              protocol,
              named: mentionsOf(catalogue.protocols[protocol] as Protocol, to) >= 24,
            },
          ];
    })
    .sort((a, b) => Number(b.named) - Number(a.named))[0];
  return best === undefined ? { purpose } : { purpose: best.purpose, protocol: best.protocol };
}
