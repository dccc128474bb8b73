import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { askRules, line, part } from "@/lib/domain/coaching/sketch-fixture";

const { evidenceOf } = askRules(testContent, testContent.rules);
const parts = [part("web-browser web"), part("agent helper"), part("session-layer log")];
const writes = line("helper log publish internal-rpc");
const crowd = { usersPerDay: 900_000, watching: 0.1 };

/*
 *   900,000 users, one in ten at a screen:   web ═══ log ◀── helper
 */
describe("connections that a session holds", () => {
  it.each([
    ["streamed from by its screens", "web log stream websocket"],
    ["subscribed to by its screens", "web log subscribe websocket"],
    ["drawn as streaming to its screens", "log web stream websocket"],
    ["drawn as publishing to its screens", "log web publish sse"],
  ])("are counted when it is %s", (_how, screen) => {
    const [found] = evidenceOf("C3", parts, [line(screen, { resume: "snapshot" }), writes], crowd);
    expect(found?.slots).toMatchObject({ held: "90,000", percent: 180 });
  });

  it("are counted through a balancer", () => {
    const lines = [line("web door subscribe sse"), line("door log subscribe sse"), writes];
    const [found] = evidenceOf("C3", [...parts, part("load-balancer door")], lines, crowd);
    expect(found?.components).toEqual(["log"]);
  });

  it("are none of its own where a server of ours holds them", () => {
    const lines = [line("web gate subscribe sse"), line("gate log subscribe internal-rpc"), writes];
    expect(evidenceOf("C3", [...parts, part("websocket-gateway gate")], lines, crowd)).toEqual([]);
  });
});
