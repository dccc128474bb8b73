import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { line, part } from "@/lib/domain/coaching/sketch-fixture";
import { rehearseEdits } from "@/lib/domain/edit/rehearse-edits";
import { walkContext } from "@/lib/domain/ladder/walk-fixture";
import { drawn } from "@/lib/domain/overlay/analysis-fixture";
import { diffInWords } from "@/lib/domain/overlay/diff-in-words";
import { proposeSession } from "@/lib/domain/overlay/propose-session";

const knowledge = publicKnowledge(testContent, undefined);
const context = walkContext(knowledge);
const board = drawn(
  [part("web-browser web"), part("agent bot", { leaseSeconds: 10 }), part("llm model")],
  [line("web bot stream sse"), line("bot model write https")],
);

describe("a proposal in words", () => {
  const proposal = proposeSession(board, knowledge, {
    newId: () => `x${context.newId()}`,
    rehearse: (before, edits) => rehearseEdits(before, edits, context),
  });
  const words = proposal && diffInWords(board, proposal.after, proposal.diff, knowledge);

  it("names what comes, parts before connections", () => {
    expect(words?.added[0]).toMatchObject({ name: "Session", isConnection: false });
    expect(words?.added.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["web to Session", "bot to Session", "Session to bot"]),
    );
    const stream = words?.added.find(
      ({ name, says }) => name === "web to Session" && /Stream/.test(says[0] ?? ""),
    );
    expect(stream?.says).toEqual(
      expect.arrayContaining(["Stream over Server-sent events", "Resume: Snapshot, then the tail"]),
    );
  });

  it("names what goes and what is changed, in the words of the settings", () => {
    expect(words?.removed).toEqual([
      expect.objectContaining({ name: "web to bot", says: ["Stream over Server-sent events"] }),
    ]);
    const bot = words?.changed.find(({ name }) => name === "bot");
    expect(bot?.says.length).toBeGreaterThan(1);
    expect(bot?.says.join()).not.toMatch(/settings\.|leaseSeconds|watcher$/);
  });
});

it("tells a value that was given before from the new one", () => {
  const after = {
    ...board.components,
    bot: { ...board.components["bot" as never], settings: { leaseSeconds: 30 } },
  };
  const diff = {
    added: { components: [], connections: [] },
    removed: { components: [], connections: [] },
    changed: [{ entity: "bot", field: "settings.leaseSeconds", before: 10, after: 30 }],
  };
  const [changed] = diffInWords(board, { ...board, components: after }, diff, knowledge).changed;
  expect(changed?.says[0]).toMatch(/10.*, now 30/);
});
