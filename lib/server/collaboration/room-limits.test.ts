import { describe, expect, it } from "vitest";
import { isRoomFull } from "@/lib/server/collaboration/room-limits";
import type { ConnectionContext } from "@/lib/server/collaboration/connection-context";

type Who = Pick<ConnectionContext, "principal">;

function person(personId: string): Who {
  return { principal: { by: "session", personId, sessionId: `of-${personId}` } };
}

function visitor(visitId: string): Who {
  return { principal: { by: "link", linkId: "l", visitId } };
}

function open(
  people: number,
  visitors: number,
  visit = (at: number) => `v${String(at)}`,
): ConnectionContext[] {
  return [
    ...Array.from({ length: people }, (_, at) => person(`p${String(at)}`)),
    ...Array.from({ length: visitors }, (_, at) => visitor(visit(at))),
  ] as ConnectionContext[];
}

describe("isRoomFull", () => {
  it("lets a hundred in, whoever they are", () => {
    expect(isRoomFull(open(99, 0), person("me"))).toBe(false);
    expect(isRoomFull(open(100, 0), person("me"))).toBe(true);
    expect(isRoomFull(open(100, 0), visitor("me"))).toBe(true);
  });

  it("keeps twenty places for those who have the board as their own", () => {
    expect(isRoomFull(open(0, 79), visitor("me"))).toBe(false);
    expect(isRoomFull(open(0, 80), visitor("me"))).toBe(true);
    expect(isRoomFull(open(0, 80), person("me"))).toBe(false);
  });

  it("gives one browser behind a link a few places, and others theirs", () => {
    const greedy = open(0, 8, () => "greedy");
    expect(isRoomFull(greedy.slice(1), visitor("greedy"))).toBe(false);
    expect(isRoomFull(greedy, visitor("greedy"))).toBe(true);
    expect(isRoomFull(greedy, visitor("me"))).toBe(false);
  });
});
