import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import { performEdit } from "@/lib/domain/edit/perform-edit";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { walkBoard, walkContext } from "@/lib/domain/ladder/walk-fixture";
import { drawn, failuresOf, lookAt, overlayRules } from "@/lib/domain/overlay/analysis-fixture";
import { proposeSession, type SessionProposal } from "@/lib/domain/overlay/propose-session";

const knowledge = publicKnowledge(testContent, undefined);

function propose(board: Board): SessionProposal {
  const context = walkContext(knowledge);
  const proposal = proposeSession(board, knowledge, {
    newId: () => `new-${context.newId()}`,
    rehearse: (current, edits) => rehearseEdits(current, edits, context),
  });
  if (!proposal) throw new Error("there is something to propose");
  return proposal;
}

const web = part("web-browser web");
const relay = drawn(
  [
    web,
    part("mobile-app phone"),
    part("app-server app"),
    part("orchestrator lead"),
    part("agent a"),
    part("agent b"),
    part("llm model"),
    part("tool pay", { irreversible: true }),
    part("relational-database db"),
  ],
  [
    line("web app stream sse", { resume: "offset", stop: "close", auth: "session-cookie" }),
    line("phone app request https", { auth: "session-cookie" }),
    line("app lead request https"),
    line("lead a request https"),
    line("lead b request https"),
    line("a model write https"),
    line("b model write https", { abort: "request" }),
    line("a pay request mcp"),
    line("app db request sql"),
  ],
);
const bare = drawn(
  [web, part("app-server app"), part("llm model")],
  [line("web app stream token-stream"), line("app model write https")],
);

describe("the proposal to put a session in between", () => {
  it.each([
    ["agents behind a relay", relay],
    ["a server that asks a model", bare],
  ])("leaves no error of the overlay: %s", (_name, board) => {
    const { after } = propose(board);
    const errors = lookAt(after, knowledge).findings.filter(
      ({ rule, level }) => rule.startsWith("O") && level !== "info",
    );
    expect(errors.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    const left = failuresOf(lookAt(after, knowledge));
    expect(
      left.filter((id) =>
        ["F01", "F02", "F05", "F06", "F09", "F12", "F13", "F15", "F16", "F23"].includes(id),
      ),
    ).toEqual([]);
  });

  it("lets every agent write for itself, and every screen come back and stop", () => {
    const { after, diff } = propose(relay);
    const [session] = diff.added.components;
    const lines = Object.values(after.connections);
    const writers = lines
      .filter((one) => one.to === session && one.purpose === "publish")
      .map((one) => one.from);
    expect(writers.sort()).toEqual(["a", "b", "lead"]);
    const screens = lines.filter((one) => one.to === session && one.purpose === "stream");
    expect(screens.map((one) => [one.from, one.settings["resume"], one.settings["auth"]]).sort()).toEqual([
      ["phone", "snapshot", "session-cookie"],
      ["web", "snapshot", "session-cookie"],
    ]);
    const control = lines.filter((one) => one.purpose === "control");
    expect(control.map((one) => `${one.from}>${one.to}`).filter((one) => one.startsWith("web"))).toHaveLength(
      1,
    );
    expect(control.every((one) => one.settings["runId"] === true)).toBe(true);
  });

  it("shows its diff before anything is done, and does what it shows in one edit", () => {
    const { edit, after, diff } = propose(relay);
    expect(diff.removed).toEqual({ components: [], connections: ["web-app"] });
    expect(diff.changed).toContainEqual({
      entity: "b-model",
      field: "settings.abort",
      before: "request",
      after: "run",
    });
    expect(diff.changed).toContainEqual({ entity: "pay", field: "settings.approval", after: true });
    expect(edit.type).toBe("batch");
    const done = performEdit(relay, edit, walkContext(knowledge));
    expect(done.ok && done.value).toEqual(after);
  });

  it("joins the store that has the history, and keeps what somebody has set", () => {
    const { after, diff } = propose(relay);
    const [session] = diff.added.components;
    expect(
      Object.values(after.connections).find((one) => one.from === session && one.to === "db")?.protocol,
    ).toBe("sql");
    const kept = propose({
      ...relay,
      components: {
        ...relay.components,
        a: { ...relay.components["a" as never], settings: { onDisconnect: "stop" } },
      } as Board["components"],
    });
    expect(
      (kept.after.components as Board["components"] & { a: { settings: object } }).a.settings,
    ).toMatchObject({
      onDisconnect: "stop",
    });
  });

  it("changes nothing more when it is made again on its own outcome", () => {
    const again = propose(propose(relay).after);
    expect([again.diff.added, again.diff.removed]).toEqual([
      { components: [], connections: [] },
      { components: [], connections: [] },
    ]);
  });

  it("is not made where nothing answers", () => {
    const shop = drawn([web, part("app-server app")], [line("web app request https")]);
    const context = walkContext(knowledge);
    const tools = { newId: context.newId, rehearse: (board: Board): Board => board };
    expect(proposeSession(shop, knowledge, tools)).toBeUndefined();
  });

  it.each(["multi-agent-research", "ai-support-assistant"])(
    "clears the errors of the worked board of %s",
    (slug) => {
      const own = publicKnowledge(testContent, slug);
      const board = walkBoard(walkContext(own), testContent.references[slug]);
      const { after } = propose(board);
      expect(overlayRules(lookAt(after, own)).filter((rule) => !["O9", "O12"].includes(rule))).toEqual([]);
    },
  );
});
