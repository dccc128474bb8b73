import { describe, expect, it } from "vitest";
import type { AnalysisQuestion, Analyst } from "@/lib/client/analyst";
import type { StudioDeps } from "@/lib/client/studio-deps";
import { startStudio as start } from "@/lib/client/testing/start-studio";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Edit } from "@/lib/domain/edit/edit";

const part = (board: Board, id: string): Component | undefined =>
  (board.components as Record<string, Component>)[id];
const rename = (id: string, name: string): Edit => ({ type: "rename-component", id, name });

describe("editing", () => {
  it("shows the edit when it returns, judged once, and leaves the rest as it was", () => {
    const { get, analyse } = start();
    const before = get().board;
    expect(get().edit(rename("web", "Edge"))).toBeNull();
    expect(part(get().board, "web")?.name).toBe("Edge");
    expect(part(get().board, "links")).toBe(part(before, "links"));
    expect(analyse).toHaveBeenCalledTimes(1);
    expect(get().canUndo).toBe(true);
  });

  it("judges a move not at all, since nothing that is judged moves, and a change of container", () => {
    const { get, analyse } = start();
    const before = get().analysis;
    const move = (parent?: null): Edit => ({
      type: "move",
      moves: [
        { root: "components", id: "web", position: { x: 7, y: 9 }, ...(parent !== undefined && { parent }) },
      ],
    });
    expect(get().edit(move())).toBeNull();
    expect(part(get().board, "web")?.position).toEqual({ x: 7, y: 9 });
    expect(get().analysis).toBe(before);
    expect(get().edit(move(null))).toBeNull();
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it("keeps a refusal until it is dismissed or an edit is taken", () => {
    const { get } = start();
    const refusal = get().edit(rename("gone", "x"));
    expect(refusal?.code).toBe("not-found");
    expect(get().refusal).toBe(refusal);
    get().dismissRefusal();
    expect(get().refusal).toBeNull();
    get().edit(rename("gone", "x"));
    get().edit(rename("web", "x"));
    expect(get().refusal).toBeNull();
  });

  it("plans each edit on the one before, without waiting for a frame", () => {
    const { get } = start();
    const id = get().newId();
    expect(get().edit({ type: "add-component", id, kind: "cache", position: { x: 0, y: 0 } })).toBeNull();
    expect(
      get().edit({ type: "connect", id: get().newId(), from: "web", to: id, purpose: "read" }),
    ).toBeNull();
  });

  it("undoes edits one by one and a run at once, as it was before", () => {
    const { get } = start();
    const before = get().board;
    get().edit({ type: "remove", components: ["zone", "hot"] });
    for (const name of ["A", "AB"]) get().edit(rename("web", name), { coalesce: "name" });
    get().undo();
    expect(part(get().board, "web")?.name).toBe("Server");
    get().undo();
    expect(get().board).toEqual(before);
    expect([get().canUndo, get().canRedo]).toEqual([false, true]);
    get().redo();
    expect(part(get().board, "hot")).toBeUndefined();
  });

  it("is refused to viewers, and to everyone once the server refused", () => {
    const { get, say } = start();
    say({ state: "refused", message: "too large" }, true);
    expect(get()).toMatchObject({ readOnly: true, save: { state: "refused" } });
    const before = get().board;
    expect(get().edit(rename("web", "x"))).toMatchObject({ code: "read-only" });
    get().undo();
    expect(get().board).toBe(before);
  });
});

describe("others", () => {
  it("come in once a frame however much they do", () => {
    const { get, bring, frame, frames, analyse } = start();
    const { board } = get();
    for (const name of ["A", "B", "C"]) bring({ ...board, about: { ...board.about, name } });
    expect(get().board).toBe(board);
    expect(frames).toHaveLength(1);
    frame();
    expect(get().board.about.name).toBe("C");
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it("are not brought forward by a word about saving, which is told at once", () => {
    const { get, bring, say, frame } = start();
    const { board } = get();
    bring({ ...board, about: { ...board.about, name: "A" } });
    say({ state: "saving" });
    expect(get()).toMatchObject({ board, save: { state: "saving" } });
    frame();
    expect(get().board.about.name).toBe("A");
  });
});

describe("the session", () => {
  it("lets go of what is removed", () => {
    const { get } = start();
    get().select({ components: ["hot", "web"], connections: ["web-hot"], cards: ["card0"] });
    get().beginConnecting("hot");
    const { selection } = get();
    get().edit(rename("links", "L"));
    expect(get().selection).toBe(selection);
    get().edit({ type: "remove", components: ["hot"], cards: ["card0"] });
    expect(get().selection).toEqual({ components: ["web"], connections: [], cards: [], dataModels: [] });
    expect(get().connectingFrom).toBeNull();
  });

  it("looks at other users without touching the board", () => {
    const { get, analyse } = start();
    get().lookAtUsers(5_000_000);
    expect(get().analysis.load.usersPerDay).toBe(5_000_000);
    expect(analyse).toHaveBeenCalledTimes(1);
    get().edit(rename("web", "x"));
    expect(get().analysis.load.usersPerDay).toBe(5_000_000);
    get().lookAtUsers(null);
    expect(get().analysis.load.usersPerDay).toBe(1_000);
  });

  it("goes from one owed question to the next and round again, and shows where", () => {
    const { get } = start();
    get().nextOwed();
    expect(get()).toMatchObject({
      openQuestion: "s3.store",
      openStep: "s3",
      tab: "decision",
      flyTo: { components: ["links"], count: 1 },
    });
    get().nextOwed();
    expect(get()).toMatchObject({
      openQuestion: "s13.cache",
      openStep: "s13",
      flyTo: { components: ["hot"], count: 2 },
    });
    get().nextOwed();
    expect(get().openQuestion).toBe("s3.store");
  });

  it("notes how saving stands without judging the board again", () => {
    const { get, say, analyse, store } = start();
    say({ state: "offline", unsaved: 2 });
    expect(get().save).toEqual({ state: "offline", unsaved: 2 });
    const { save } = get();
    say({ state: "offline", unsaved: 2 });
    expect(get().save).toBe(save);
    expect(analyse).not.toHaveBeenCalled();
    expect(store.getInitialState().save.state).toBe("saved");
  });
});

describe("a preview", () => {
  const place: StudioDeps["planPlacement"] = (board, _knowledge, _moves, { newId, rehearse }) => {
    const edits: Edit[] = [
      { type: "add-component", id: newId(), kind: "cache", position: { x: 0, y: 0 } },
      { type: "connect", id: newId(), from: "web", to: "hot", purpose: "read" },
      { type: "connect", id: newId(), from: "worker", to: "hot", purpose: "read" },
      { type: "set-component", id: "web", set: { instances: 5 } },
    ];
    expect(Object.keys(rehearse(board, edits).components)).toHaveLength(
      Object.keys(board.components).length + 1,
    );
    return edits;
  };

  it("shows the board as it would be and leaves it as it is", () => {
    const { get } = start({ planPlacement: place });
    const { board } = get();
    get().previewOption("s13.cache", "s13.cache.aside");
    expect(get().board).toBe(board);
    expect(get().ghost).toMatchObject({
      addedComponents: ["new1"],
      addedConnections: ["new3"],
      changedComponents: ["web"],
    });
    expect(get().ghost?.analysis.load.metrics.storedBytes).toBe(7);
    expect(get().ghost?.edits).toHaveLength(3);
    get().previewOption("s13.cache", null);
    expect(get().ghost).toBeNull();
  });

  it("stays itself while the board changes beneath it, and is not drawn anew for a note", () => {
    const { get } = start({ planPlacement: place });
    get().previewOption("s13.cache", "s13.cache.aside");
    const { ghost } = get();
    get().edit({ type: "write-note", id: "caching", note: { because: "more" } });
    expect(get().ghost).toBe(ghost);
    get().edit({ type: "remove", components: ["people"] });
    expect(get().ghost).not.toBe(ghost);
    expect(get().ghost?.addedComponents).toEqual(ghost?.addedComponents);
    expect(part(get().ghost!.board, "people")).toBeUndefined();
  });

  it("is placed as one step to undo, selected and in view", () => {
    const { get } = start({ planPlacement: place });
    const before = get().board;
    get().previewOption("s13.cache", "s13.cache.aside");
    const ghost = get().ghost!;
    expect(get().placeGhost()).toBeNull();
    expect(get().board).toEqual(ghost.board);
    expect(get()).toMatchObject({
      ghost: null,
      selection: { components: ["new1"] },
      flyTo: { components: ["new1", "web"] },
    });
    get().undo();
    expect(get().board).toEqual(before);
    get().previewOption("s13.cache", "s13.cache.aside");
    expect(get().ghost?.addedComponents).not.toEqual(["new1"]);
  });

  it("says why the board will not take it", () => {
    const { get } = start({ planPlacement: () => [rename("gone", "x")] });
    get().previewOption("s13.cache", "s13.cache.aside");
    expect(get()).toMatchObject({ ghost: null, refusal: { code: "not-found" } });
  });

  it("is none where there is nothing to draw", () => {
    const { get } = start();
    get().previewOption("s13.cache", "s13.cache.aside");
    expect([get().ghost, get().placeGhost()]).toEqual([null, null]);
  });
});

it("judges a large board before the next frame, once", () => {
  const edits = Array.from({ length: 160 }, (_, n): Edit => ({
    type: "add-component",
    id: `c${String(n)}`,
    kind: "server",
    position: { x: n, y: 0 },
  }));
  const { get, analyse, frame } = start({}, edits);
  get().edit(rename("c1", "One"));
  get().edit(rename("c2", "Two"));
  expect(part(get().board, "c2")?.name).toBe("Two");
  expect(analyse).not.toHaveBeenCalled();
  frame();
  expect(analyse).toHaveBeenCalledTimes(1);
});

describe("a large board", () => {
  const LARGE = Array.from({ length: 160 }, (_, n): Edit => ({
    type: "add-component",
    id: `c${String(n)}`,
    kind: "server",
    position: { x: n, y: 0 },
  }));

  /** An analyst that answers when the test says so. */
  function slow() {
    const asked: AnalysisQuestion[] = [];
    const analyst: Analyst = { ask: (question) => void asked.push(question), cancel: () => asked.splice(0) };
    const started = start({ analyst }, LARGE);
    const answer = (question = asked.at(-1)): void => {
      question?.answer(started.analyse(question.board, null, question.usersPerDay));
    };
    return { ...started, asked, answer };
  }

  it("is edited at once and judged by the analyst, at the users looked at", () => {
    const { get, analyse, asked, answer } = slow();
    const before = get().analysis;
    get().edit(rename("c1", "One"));
    expect(part(get().board, "c1")?.name).toBe("One");
    get().lookAtUsers(5_000);
    expect(analyse).not.toHaveBeenCalled();
    expect(get()).toMatchObject({ analysis: before, lookingAtUsers: 5_000 });
    expect(asked.at(-1)).toMatchObject({ board: get().board, usersPerDay: 5_000 });
    answer();
    expect(get().analysis.load.usersPerDay).toBe(5_000);
  });

  it("takes no answer about a board or about users that are not shown any more", () => {
    const { get, asked, answer } = slow();
    get().edit(rename("c1", "One"));
    const [early, before] = [asked.at(-1), get().analysis];
    get().edit(rename("c2", "Two"));
    answer(early);
    expect(get().analysis).toBe(before);
    const late = asked.at(-1);
    get().lookAtUsers(5_000);
    answer(late);
    expect(get().analysis).toBe(before);
  });

  it("is asked for anew when it is taken up again", () => {
    const { get, store, stop, asked, answer } = slow();
    get().edit(rename("c1", "One"));
    stop();
    expect(asked).toEqual([]);
    const before = get().analysis;
    store.follow();
    answer();
    expect(get().analysis).not.toBe(before);
  });
});

it("lets go of the live board, and takes it up again", () => {
  const { get, stop, store } = start();
  stop();
  get().edit(rename("web", "Unseen"));
  expect(part(get().board, "web")?.name).toBe("Server");
  store.follow();
  expect(part(get().board, "web")?.name).toBe("Unseen");
});
