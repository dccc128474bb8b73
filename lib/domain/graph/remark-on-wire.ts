import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Part } from "@/lib/domain/graph/board-index";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** Why a connection deserves a second look. It is allowed all the same. */
export type WireRemark = {
  code:
    | "client-to-store"
    | "client-to-queue"
    | "not-from-browser"
    | "not-its-purpose"
    | "toward-client"
    | "takes-no-messages";
  /** What is the matter. */
  says: string;
  /** What would be plain sailing, or what to write down. */
  instead: string;
};

/** A connection as it is or is about to be. */
export type Wire = { purpose: Purpose; protocol?: string | undefined };

function remarkOnEnds(from: Part, to: Part, wire: Wire): WireRemark | null {
  const [asker, answerer] = [from.component.name, to.component.name];
  const isAsked = wire.purpose !== "lookup" && wire.purpose !== "probe";
  if (
    from.facts.has("client") &&
    to.facts.has("stores") &&
    !to.facts.has("serves") &&
    !to.facts.has("edge") &&
    !to.facts.has("session-layer") &&
    to.kind?.family !== "blob" &&
    isAsked
  ) {
    return {
      code: "client-to-store",
      says: `${asker} would hold the keys of ${answerer}: nothing between them checks who asks, or for how much.`,
      instead: "Put a server between them, or keep the line and say in a note what guards it.",
    };
  }
  if (from.facts.has("client") && to.facts.has("absorbs-bursts") && !to.facts.has("serves")) {
    return {
      code: "client-to-queue",
      says: `${asker} would write into ${answerer} unchecked: every message in it would have to be taken for hostile.`,
      instead: "Let a server take the request and publish it, or say in a note what checks the messages.",
    };
  }
  if (
    to.facts.has("client") &&
    !from.facts.has("client") &&
    wire.purpose !== "stream" &&
    wire.purpose !== "publish" &&
    wire.purpose !== "subscribe"
  ) {
    return {
      code: "toward-client",
      says: `${asker} cannot call ${answerer}: nothing reaches a client that has not asked first.`,
      instead: `Draw the line from ${answerer}, or make it a stream that ${answerer} holds open.`,
    };
  }
  if (
    wire.purpose === "publish" &&
    !to.facts.has("absorbs-bursts") &&
    !to.facts.has("fans-out") &&
    !to.facts.has("session-layer") &&
    !to.facts.has("observes") &&
    !to.facts.has("client")
  ) {
    return {
      code: "takes-no-messages",
      says: `${answerer} keeps no messages: what is published while it is away is lost.`,
      instead: "Publish to a queue or a topic, or make this a request that waits for its answer.",
    };
  }
  return null;
}

/** The reason for a second look at a connection, or null. Asks facts of both ends, never the name of a kind. */
export function remarkOnWire(
  from: Part,
  to: Part,
  wire: Wire,
  catalogue: Pick<Catalogue, "protocols">,
): WireRemark | null {
  const remark = remarkOnEnds(from, to, wire);
  if (remark !== null) return remark;
  const protocol =
    wire.protocol !== undefined && Object.hasOwn(catalogue.protocols, wire.protocol)
      ? catalogue.protocols[wire.protocol]
      : undefined;
  if (protocol === undefined) return null;
  if (from.facts.has("browser") && !protocol.fromBrowser) {
    return {
      code: "not-from-browser",
      says: `A browser does not speak ${protocol.name}: ${from.component.name} needs something between that does.`,
      instead: "Choose a protocol a browser speaks, or put a gateway between them.",
    };
  }
  if (!protocol.purposes.includes(wire.purpose)) {
    return {
      code: "not-its-purpose",
      says: `${protocol.name} is not used to ${wire.purpose}.`,
      instead: `It carries ${protocol.purposes.join(", ")}.`,
    };
  }
  return null;
}
