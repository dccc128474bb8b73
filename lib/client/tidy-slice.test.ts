import { expect, it, vi } from "vitest";
import { startStudio } from "@/lib/client/testing/start-studio";

it("a tidy-up is shown first, and taken as one step that neither chooses nor flies anywhere", async () => {
  const { get } = startStudio();
  get().select({ components: ["web"] });
  const [before, chosen] = [get().board, get().selection];
  get().previewTidyUp();
  expect(get().isTidying).toBe(true);
  await vi.waitFor(() => {
    expect(get().ghost?.shows).toBe("tidy-up");
  });
  expect(get().board, "nothing is made yet").toBe(before);
  const tidied = get().ghost?.board;
  expect(get().placeGhost()).toBeNull();
  expect(get().ghost?.board, "it is shown until the board is there").toBe(tidied);
  await vi.waitFor(() => {
    expect(get()).toMatchObject({ board: tidied, ghost: null, selection: chosen, flyTo: null });
  });
  get().undo();
  expect(get().board).toEqual(before);
  expect(get().canUndo).toBe(false);
});

it("a board that is tidy says so, and one that changes meanwhile is laid out anew", async () => {
  const { get } = startStudio();
  get().previewTidyUp();
  get().edit({ type: "rename-component", id: "web", name: "Front" });
  await vi.waitFor(() => {
    expect(get().ghost?.board.components).toMatchObject({ web: { name: "Front" } });
  });
  get().placeGhost();
  await vi.waitFor(() => {
    expect(get().ghost).toBeNull();
  });
  get().previewTidyUp();
  await vi.waitFor(() => {
    expect(get().said?.text).toBe("It is tidy already.");
  });
  expect(get()).toMatchObject({ ghost: null, isTidying: false });
});

it("what the board would not take is said at once, and not shown", async () => {
  const { get } = startStudio({
    tidy: (request) =>
      Promise.resolve({
        places: Object.fromEntries(
          Object.keys(request.board.components).map((id) => [id, { x: 1e12, y: 0 }]),
        ),
        sizes: {},
      }),
  });
  get().previewTidyUp();
  await vi.waitFor(() => {
    expect(get().isTidying).toBe(false);
  });
  expect(get()).toMatchObject({ ghost: null, refusal: { code: "bad-value" } });
});

it("a change between trying it and showing it is laid out as well", async () => {
  const { get } = startStudio();
  get().previewTidyUp();
  await Promise.resolve();
  await Promise.resolve();
  get().edit({ type: "rename-component", id: "web", name: "Front" });
  await vi.waitFor(() => {
    expect(get().ghost?.board.components).toMatchObject({ web: { name: "Front" } });
  });
});

it("is never seen as it was between being shown and being made, and ends also where nothing was left to make", async () => {
  const { get, store } = startStudio();
  get().previewTidyUp();
  await vi.waitFor(() => {
    expect(get().ghost).not.toBeNull();
  });
  const ghost = get().ghost;
  const stop = store.subscribe(({ board, ghost: shown }) => {
    expect((shown?.board ?? board).components).toEqual(ghost?.board.components);
  });
  get().placeGhost();
  await vi.waitFor(() => {
    expect(get().ghost).toBeNull();
  });
  store.setState({ ghost });
  get().placeGhost();
  await vi.waitFor(() => {
    expect(get().ghost, "it made no difference").toBeNull();
  });
  stop();
});

it("an edit made right after it is taken is made on the tidied board, and brings both into the store", async () => {
  const { get } = startStudio();
  get().previewTidyUp();
  await vi.waitFor(() => {
    expect(get().ghost).not.toBeNull();
  });
  const tidied = get().ghost?.board;
  get().placeGhost();
  get().edit({ type: "rename-component", id: "web", name: "Front" });
  expect(get().board.components).toMatchObject({
    web: {
      name: "Front",
      position: Object.values(tidied?.components ?? {}).find(({ id }) => id === "web")?.position,
    },
  });
  expect(get().ghost).toBeNull();
});
