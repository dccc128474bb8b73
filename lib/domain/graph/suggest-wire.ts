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
  if (has(from, "observes") || has(to, "observes")) return "probe";
  if (has(from, "delivers")) return "control";
  if (has(from, "stores") && has(to, "stores")) return "replicate";
  if (has(to, "absorbs-bursts", "fans-out")) return "publish";
  if (has(from, "absorbs-bursts", "fans-out")) return "subscribe";
  if (has(to, "caches") && !has(to, "edge")) return "read";
  if (has(from, "client") && has(to, "holds-connections", "session-layer")) return "stream";
  return "request";
}

function mentions(protocol: Protocol, part: Part): boolean {
  const text = `${protocol.name} ${protocol.summary}`.toLowerCase();
  const words = [part.kind?.family?.replace("-", " "), part.kind?.name, ...(part.kind?.aliases ?? [])];
  return words.some((word) => word !== undefined && word.length > 2 && text.includes(word.toLowerCase()));
}

/** How well a protocol fits a wire: what its neighbours speak counts most, then what both ends are. */
function fitOf(protocol: Protocol, purpose: Purpose, from: Part, to: Part): number {
  let fit = 10 - protocol.purposes.length;
  const isSpokenThere = to.in.some((line) => line.protocol === protocol.id && line.from !== from.id && line.purpose === purpose);
  if (isSpokenThere) fit += 100;
  if (mentions(protocol, to)) fit += 8;
  if (protocol.purposes[0] === purpose) fit += 4;
  const isPublic = has(from, "client") || has(to, "entry");
  if (isPublic && protocol.encrypted) fit += 12;
  if (protocol.longLived !== (purpose === "stream")) fit -= 6;
  if (protocol.asynchronous !== (purpose === "publish" || purpose === "subscribe")) fit -= 6;
  const isStore = has(to, "stores", "caches") && !has(to, "edge") && to.kind?.family !== "blob";
  if (isStore && !protocol.fromBrowser) fit += 6;
  if (!isStore && protocol.fromBrowser) fit += 3;
  return fit;
}

/** The protocol that fits a purpose between two parts best; ties go to the first id, so that the answer never wavers. */
export function suggestProtocol(purpose: Purpose, from: Part, to: Part, catalogue: Pick<Catalogue, "protocols">): string | undefined {
  return Object.values(catalogue.protocols)
    .filter((protocol) => protocol.purposes.includes(purpose) && (protocol.fromBrowser || !has(from, "browser")))
    .map((protocol) => ({ id: protocol.id, fit: fitOf(protocol, purpose, from, to) }))
    .sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1))[0]?.id;
}

/** A sensible purpose and protocol for a new connection, from the facts of both ends; a person may always choose otherwise. */
export function suggestWire(from: Part, to: Part, catalogue: Pick<Catalogue, "protocols">): SuggestedWire {
  const purpose = likelyPurpose(from, to);
  const protocol = suggestProtocol(purpose, from, to, catalogue);
  if (protocol !== undefined) return { purpose, protocol };
  const asked = has(to, "stores") ? suggestProtocol("read", from, to, catalogue) : undefined;
  return asked === undefined ? { purpose } : { purpose: "read", protocol: asked };
}
