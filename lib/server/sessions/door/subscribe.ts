import "server-only";
import { randomUUID } from "node:crypto";
import { compact } from "@/lib/domain/sessions/compact";
import type { DoorMessage } from "@/lib/domain/sessions/door-message";
import type { Capability } from "@/lib/server/sessions/capability";
import type { SessionFeeds } from "@/lib/server/sessions/door/session-feeds";
import { refuseVisitor, tell, type Visitor } from "@/lib/server/sessions/door/visitor";
import type { Presence } from "@/lib/server/sessions/presence";
import type { SessionViews } from "@/lib/server/sessions/session-views";

/** What following a session needs. */
export interface SubscribeServices {
  readonly feeds: SessionFeeds;
  readonly views: SessionViews;
  readonly presence: Presence;
}

const MOST_FOLLOWED = 8;

/** What a session amounts to, told as one entry; answers with the offset to go on from. */
async function tellSnapshot(
  { views }: SubscribeServices,
  { sink }: Visitor,
  sessionId: string,
): Promise<string> {
  const view = await views.catchUp(sessionId);
  if (view === null || view.session.offset === "-1" || view.heldEntries === 0) return "-1";
  const about = { sessionId, eventId: `e${randomUUID()}`, at: new Date().toISOString() };
  const entry = compact(view.session, about);
  tell(sink, { type: "events", sessionId, events: [entry], offset: entry.offset, upToDate: false });
  return entry.offset;
}

/**
 * Has a page follow a session: from its offset, from the beginning, or from one snapshot of it; again for another place.
 * As long as it does, its device is seen to be there.
 */
export async function subscribe(
  services: SubscribeServices,
  visitor: Visitor,
  capability: Capability,
  message: DoorMessage & { type: "subscribe" },
): Promise<void> {
  const { feeds, presence } = services;
  const { requestId, sessionId, offset = "-1", snapshot } = message;
  const stopBefore = visitor.following.get(sessionId);
  if (stopBefore === undefined && visitor.following.size >= MOST_FOLLOWED) {
    refuseVisitor(visitor.sink, requestId, "too-many");
    return;
  }
  stopBefore?.();
  tell(visitor.sink, { type: "accepted", requestId, sessionId });
  const isWhole = snapshot === true && offset === "-1";
  const from = isWhole ? await tellSnapshot(services, visitor, sessionId) : offset;
  const { actorId, deviceId, sink } = visitor;
  const device = deviceId === undefined ? undefined : { deviceId, actorId, role: capability.role };
  const stops = [
    feeds.follow(sessionId, from, sink),
    ...(device === undefined ? [] : [presence.enter(sessionId, device)]),
    presence.watch(sessionId, (devices) => {
      tell(sink, { type: "present", sessionId, devices: [...devices] });
    }),
  ];
  visitor.following.set(sessionId, () => {
    for (const stop of stops) stop();
  });
}
