import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Scalar } from "@/lib/domain/board/scalars";
import { line, part, type DrawnPart } from "@/lib/domain/coaching/sketch-fixture";
import { FAILURE_IDS, type FailureId } from "@/lib/domain/knowledge/overlay-ids";
import { drawn, failuresOf, lookAt } from "@/lib/domain/overlay/analysis-fixture";

const knowledge = publicKnowledge(testContent, undefined);
type Settings = Record<string, Scalar>;
type Line = ReturnType<typeof line>;
type Sketch = { parts: Record<string, DrawnPart>; lines: Record<string, Line> };

/*
 *   web, phone ⇄ session ⇐ lead, digger > model; lead > pay (asks first); blobs beside; staff reads along
 */
function whole(): Sketch {
  const proof = { auth: "bearer-jwt", runId: true };
  const agent = { terminal: "watcher", leaseSeconds: 30, stableSteps: true, onDisconnect: "continue" };
  const parts = [
    part("web-browser web"),
    part("mobile-app phone"),
    part("web-browser desk", { usedBy: "staff" }),
    part("orchestrator lead", agent),
    part("agent digger", agent),
    part("llm model"),
    part("tool pay", { irreversible: true, approval: true }),
    part("object-store blobs"),
    part("session-layer session", {
      retentionDays: 30,
      instances: 2,
      cancelBy: "owner",
      inputs: true,
      identity: "conversation",
      presence: true,
    }),
  ];
  const live = { resume: "snapshot", stop: "message", ...proof };
  const lines = [
    line("web session stream websocket", live),
    line("phone session stream websocket", live),
    line("desk session stream websocket", live),
    line("lead session publish internal-rpc", { runId: true }),
    line("digger session publish internal-rpc", { runId: true }),
    line("session lead control internal-rpc", { runId: true }),
    line("session digger control internal-rpc", { runId: true }),
    line("lead digger request https"),
    line("lead model write https", { abort: "run" }),
    line("digger model write https", { abort: "run" }),
    line("lead pay request mcp", { abort: "run", idempotency: true }),
    line("lead blobs write s3"),
  ];
  const keyed = (one: Line): [string, Line] => [`${one.from}-${one.to}`, one];
  return {
    parts: Object.fromEntries(parts.map((one) => [one.id, one])),
    lines: Object.fromEntries(lines.map(keyed)),
  };
}

function failures({ parts, lines }: Sketch): string[] {
  return failuresOf(lookAt(drawn(Object.values(parts), Object.values(lines)), knowledge));
}

type Change = (sketch: Sketch) => void;
const onPart =
  (id: string, settings: Settings): Change =>
  ({ parts }) => {
    const one = parts[id]!;
    parts[id] = { ...one, settings: { ...one.settings, ...settings } };
  };
const onLine =
  (id: string, settings: Settings): Change =>
  ({ lines }) => {
    const one = lines[id]!;
    lines[id] = { ...one, settings: { ...one.settings, ...settings } };
  };
const without =
  (...ids: string[]): Change =>
  (sketch) => {
    const stays = (key: string): boolean =>
      !ids.includes(key) && !ids.some((id) => key.split("-").includes(id));
    sketch.parts = Object.fromEntries(Object.entries(sketch.parts).filter(([key]) => stays(key)));
    sketch.lines = Object.fromEntries(Object.entries(sketch.lines).filter(([key]) => stays(key)));
  };
const add =
  (text: string, settings: Settings = {}): Change =>
  ({ lines }) => {
    const one = line(text, settings);
    lines[`${one.from}-${one.to}`] = one;
  };
const all =
  (...changes: Change[]): Change =>
  (sketch) => {
    for (const change of changes) change(sketch);
  };
const everyLine =
  (from: string, settings: Settings): Change =>
  ({ lines }) => {
    for (const [key, one] of Object.entries(lines))
      if (one.from === from || one.to === from)
        lines[key] = { ...one, settings: { ...one.settings, ...settings } };
  };

/** The smallest change to a sound design that brings each failure. */
const BRINGS: Record<FailureId, Change> = {
  F01: all(without("web-session"), add("web lead stream token-stream")),
  F02: all(without("web-session"), add("web lead stream sse")),
  F03: all(
    without("web-session"),
    ({ parts }) => {
      parts["door"] = part("load-balancer door");
    },
    add("web door stream sse"),
    add("session door subscribe internal-rpc"),
  ),
  F04: onLine("web-session", { resume: "none" }),
  F05: onLine("lead-model", { abort: "none" }),
  F06: onPart("digger", { onDisconnect: "stop" }),
  F07: onLine("web-session", { runId: false }),
  F08: onLine("phone-session", { runId: false }),
  F09: all(without("web-session"), add("web lead stream websocket")),
  F10: onPart("session", { inputs: false }),
  F11: onPart("digger", { stableSteps: false }),
  F12: onLine("digger-session", { runId: false }),
  F13: onPart("lead", { leaseSeconds: 1, terminal: "none" }),
  F14: onPart("session", { presence: false }),
  F15: without("digger-session"),
  F16: without("session-digger", "lead-digger"),
  F17: without("desk-session"),
  F18: onPart("session", { identity: "connection" }),
  F19: without("session-lead"),
  F20: onPart("session", { rollupMs: 0 }),
  F21: onLine("web-session", { resume: "replay" }),
  F22: onPart("session", { cancelBy: "none" }),
  F23: onLine("web-session", { auth: "none" }),
  F24: onLine("lead-pay", { idempotency: false }),
  F25: without("blobs"),
  F26: ({ lines }) => {
    lines["web-session"] = { ...lines["web-session"]!, protocol: "sse" };
  },
};
// Those that need more than one turn of a screw.
BRINGS.F11 = all(onPart("digger", { stableSteps: false }), onLine("web-session", { resume: "replay" }));
BRINGS.F19 = (sketch) => {
  const { blobs: _blobs, session, ...parts } = sketch.parts;
  const { retentionDays: _days, ...settings } = session!.settings!;
  sketch.parts = { ...parts, session: { ...session!, settings } };
};

function brought(change: Change): string[] {
  const sketch = whole();
  change(sketch);
  const known = ({ from, to }: Line): boolean => from in sketch.parts && to in sketch.parts;
  sketch.lines = Object.fromEntries(Object.entries(sketch.lines).filter(([, one]) => known(one)));
  return failures(sketch);
}

describe("the failures that apply", () => {
  it("are none in a design that is sound", () => {
    expect(failures(whole())).toEqual([]);
  });

  it.each(FAILURE_IDS)("%s comes with the change that brings it", (id) => {
    expect(brought(BRINGS[id])).toContain(id);
  });

  it("are none where nothing makes answers", () => {
    const shop = drawn(
      [part("web-browser web"), part("app-server app"), part("relational-database db")],
      [line("web app request https"), line("app db request sql")],
    );
    expect(failuresOf(lookAt(shop, knowledge))).toEqual([]);
  });

  it("say where they come from and why, in words without ids", () => {
    const board = drawn(Object.values(whole().parts), [
      line("web lead stream sse"),
      line("lead model write https"),
    ]);
    for (const { evidence } of lookAt(board, knowledge).overlay.failures) {
      expect(evidence.components.length + evidence.connections.length).toBeGreaterThan(0);
      expect(evidence.because).toMatch(/\.$/);
      expect(evidence.because).not.toMatch(/undefined|NaN|nothing and/);
    }
  });

  it("do not hang on a proxy once there is a heartbeat", () => {
    const cut = brought(BRINGS.F03);
    const kept = brought(all(BRINGS.F03, onLine("web-door", { heartbeat: true })));
    expect([cut.includes("F03"), kept.includes("F03")]).toEqual([true, false]);
  });

  it("ask the name of the run on every Stop", () => {
    expect(brought(everyLine("session", { runId: false }))).toEqual(
      expect.arrayContaining(["F07", "F08", "F12"]),
    );
  });
});
