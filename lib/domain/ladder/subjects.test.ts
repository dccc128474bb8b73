import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { subjectKey, subjectsByQuestion } from "@/lib/domain/ladder/subjects";
import { drawTestBoard } from "@/lib/domain/load/test-board";

const opened = (board: Board, question: string): Record<string, unknown> =>
  Object.fromEntries(
    (subjectsByQuestion(indexBoard(board, testContent)).get(question) ?? []).map(({ key, value }) => [
      key,
      value,
    ]),
  );
const alone = (kind: string, settings = {}): Board => drawTestBoard([["it", kind, settings]], []);

describe("what opens a question", () => {
  it("is a kind whose presence is a decision", () => {
    expect(opened(alone("cache"), "s13.cache")).toEqual({ "it/kind": "cache" });
  });

  it("is a chosen value, settled as it is", () => {
    expect(opened(alone("cache", { strategy: "cache-aside" }), "s13.cache")).toMatchObject({
      "it/settings~strategy": "cache-aside",
    });
  });

  it("is a number above one where only its presence counts, settled as being in use", () => {
    expect(opened(alone("app-server", { instances: 4 }), "s4.scaling")).toEqual({
      "it/settings~instances": true,
    });
    expect(opened(alone("app-server", { instances: 40 }), "s4.scaling")).toEqual({
      "it/settings~instances": true,
    });
  });

  it("is not what everybody has: one copy, the standard size, an empty or switched-off setting", () => {
    expect(opened(alone("app-server", { instances: 1, size: "standard" }), "s4.scaling")).toEqual({});
    expect(opened(alone("task-queue", { deadLetter: false }), "s17.queue")).toEqual({
      "it/kind": "task-queue",
    });
    expect(opened(alone("relational-database", { shardKey: "" }), "s16.sharding")).toEqual({});
  });

  it("is nothing of a part that was inherited, nor of a kind nobody knows", () => {
    const board = alone("cache", { strategy: "cache-aside" });
    const [it] = Object.values(board.components);
    expect(
      subjectsByQuestion(
        indexBoard({ ...board, components: { [it!.id]: { ...it!, origin: "inherited" } } }, testContent),
      ).size,
    ).toBe(0);
    expect(
      subjectsByQuestion(indexBoard(alone("mystery", { strategy: "cache-aside" }), testContent)).size,
    ).toBe(0);
  });

  it("is what connections use, all of them together, in order of name", () => {
    const lines: [string, string, string, string][] = [
      ["a", "b", "request", "https"],
      ["b", "a", "request", "https"],
    ];
    const board = drawTestBoard(
      [
        ["a", "app-server"],
        ["b", "app-server"],
      ],
      lines,
    );
    const styled = (styles: readonly string[]): Board => ({
      ...board,
      connections: Object.fromEntries(
        Object.values(board.connections).map((line, at) => [
          line.id,
          { ...line, style: styles[at] ?? "rest" },
        ]),
      ),
    });
    expect(opened(styled(["rest", "graphql"]), "s8.api-style")).toEqual({
      "connections/style": "graphql,rest",
    });
    expect(opened(styled(["graphql", "rest"]), "s8.api-style")).toEqual({
      "connections/style": "graphql,rest",
    });
    expect(opened(styled(["rest", "rest"]), "s8.api-style")).toEqual({ "connections/style": "rest" });
  });

  it("is that a number was set on a connection, not which", () => {
    const board = (timeoutMs: number): Board =>
      drawTestBoard(
        [
          ["a", "app-server"],
          ["b", "app-server"],
        ],
        [["a", "b", "request", "https", { timeoutMs }]],
      );
    expect(opened(board(100), "s18.resilience")).toEqual({ "connections/timeoutMs": "set" });
    expect(opened(board(900), "s18.resilience")).toEqual(opened(board(100), "s18.resilience"));
  });
});

describe("the key of a subject", () => {
  it("writes dots so that a flat document can hold it", () => {
    expect(subjectKey("it", "settings.strategy")).toBe("it/settings~strategy");
  });

  it("is in order whatever the order of drawing", () => {
    const boxes: [string, string][] = [
      ["b", "cache"],
      ["a", "cache"],
      ["c", "local-cache"],
    ];
    const keys = (board: Board): string[] => Object.keys(opened(board, "s13.cache"));
    expect(keys(drawTestBoard(boxes, []))).toEqual(["a/kind", "b/kind", "c/kind"]);
    expect(keys(drawTestBoard([...boxes].reverse(), []))).toEqual(["a/kind", "b/kind", "c/kind"]);
  });
});
