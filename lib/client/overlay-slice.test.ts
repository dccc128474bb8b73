import { describe, expect, it, vi } from "vitest";
import { OVERLAY_COMMANDS } from "@/lib/client/commands/overlay-commands";
import { hasSecondWalk, isDeliveryShown, shownWalk } from "@/lib/client/shown-walk";
import { startStudio } from "@/lib/client/testing/start-studio";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import type { Edit } from "@/lib/domain/edit/edit";
import { makeGates } from "@/lib/domain/edit/gates";
import { analyse } from "@/lib/domain/ladder/analyse";

const knowledge = publicKnowledge(testContent, undefined);
const place = (x: number) => ({ x, y: 0 });
/* web ~sse~> bot > model, with the real catalogue and the real judgement */
const AGENTS: readonly Edit[] = [
  { type: "add-component", id: "web", kind: "web-browser", position: place(0), name: "Browser" },
  { type: "add-component", id: "bot", kind: "agent", position: place(240), name: "Bot" },
  { type: "add-component", id: "model", kind: "llm", position: place(480), name: "Model" },
  { type: "connect", id: "live", from: "web", to: "bot", purpose: "stream", protocol: "sse" },
  { type: "connect", id: "ask", from: "bot", to: "model", purpose: "write", protocol: "https" },
];

function start(edits: readonly Edit[] = AGENTS) {
  const studio = startStudio({ knowledge, analyse, gates: makeGates(knowledge) }, []);
  for (const edit of edits) expect(studio.get().edit(edit)).toBeNull();
  return studio;
}
const scope = (board: { decisions: object }): { option?: string; status: string }[] =>
  Object.values(board.decisions) as { option?: string; status: string }[];

describe("the two walks", () => {
  it("are two only where the second has something to say", () => {
    const without = start(AGENTS.slice(0, 1)).get();
    without.showWalk("overlay");
    expect([hasSecondWalk(without), shownWalk({ ...without, walk: "overlay" })]).toEqual([false, "ladder"]);
    const { get } = start();
    expect([hasSecondWalk(get()), shownWalk(get())]).toEqual([true, "ladder"]);
    get().showWalk("overlay");
    expect(shownWalk(get())).toBe("overlay");
  });

  it("follow the step and the question that are opened", () => {
    const { get } = start();
    get().takeUpOverlay();
    expect(get()).toMatchObject({ walk: "overlay", openOverlayStep: "d1", tab: "step" });
    get().showStep("s2");
    expect(get().walk).toBe("ladder");
    get().showQuestion("d2.scope");
    expect(get()).toMatchObject({ walk: "overlay", openOverlayStep: "d2", tab: "decision" });
  });

  it("share one queue of what is owed", () => {
    const { get } = start();
    get().takeUpOverlay();
    const last = get().analysis.progress.owed.at(-1)?.question ?? null;
    if (last !== null) get().showQuestion(last);
    get().nextOwed();
    expect(get()).toMatchObject({ openQuestion: "d2.scope", walk: "overlay" });
    get().nextOwed();
    expect(get().openQuestion).toBe("d3.close-policy");
  });

  it("draw the way of the answers with the second, unless somebody chose otherwise", () => {
    const { get } = start();
    expect(isDeliveryShown(get())).toBe(false);
    get().showWalk("overlay");
    expect(isDeliveryShown(get())).toBe(true);
    get().showDelivery(false);
    expect(isDeliveryShown(get())).toBe(false);
    get().showDelivery(true);
    get().showWalk("ladder");
    expect(isDeliveryShown(get())).toBe(true);
  });
});

describe("the offer", () => {
  it("is taken up by one edit that one undo takes back", () => {
    const { get } = start();
    get().takeUpOverlay();
    expect(get().analysis.overlay.progress.standing).toBe("adopted");
    get().undo();
    expect(get().analysis.overlay.progress.standing).toBe("offered");
  });

  it("is declined by a note that is begun beside the ladder", () => {
    const { get } = start();
    get().declineOverlay();
    expect(scope(get().board)).toMatchObject([{ option: "d2.none", status: "draft" }]);
    expect(get()).toMatchObject({ openQuestion: "d2.scope", tab: "decision", walk: "ladder" });
    get().declineOverlay();
    expect(scope(get().board)).toHaveLength(1);
  });

  it("is answered by nobody who may only look", () => {
    const { get, say } = start();
    say({ state: "saved", at: 1 }, true);
    get().takeUpOverlay();
    get().declineOverlay();
    expect(get().analysis.overlay.progress.standing).toBe("offered");
    expect(get().openOverlayStep).toBeNull();
  });
});

describe("the proposal", () => {
  it("is shown without a change, made as one edit, and gone with one undo", () => {
    const { get } = start();
    const before = get().board;
    get().showOverlayView("proposal");
    const { ghost } = get();
    expect(ghost).toMatchObject({ shows: "session", changedConnections: [expect.any(String)] });
    expect(ghost?.addedComponents).toHaveLength(1);
    expect(get().board).toBe(before);
    expect(get().placeGhost()).toBeNull();
    expect(get().ghost).toBeNull();
    expect(get().analysis.overlay.logs).toHaveLength(1);
    get().undo();
    expect(get().board.components).toEqual(before.components);
    expect(get().board.connections).toEqual(before.connections);
  });

  it("can be made, undone and made again", () => {
    const { get } = start();
    for (const _time of [1, 2]) {
      get().previewSession();
      expect(get().placeGhost()).toBeNull();
      get().undo();
    }
    expect(get().analysis.overlay.logs).toHaveLength(0);
  });

  it("says why there is none", () => {
    const { get } = start();
    get().previewSession();
    get().placeGhost();
    get().previewSession();
    expect(get()).toMatchObject({
      ghost: null,
      noProposal: { message: expect.stringMatching(/^Nothing to add/) as string },
    });
    const bare = start(AGENTS.slice(1, 3)).get;
    bare().previewSession();
    expect(bare().noProposal?.message).toMatch(/^No answer reaches a screen/);
  });

  it("is drawn anew when the board changes, and leaves with its view", () => {
    const { get } = start();
    get().showOverlayView("proposal");
    const { ghost } = get();
    get().edit({ type: "rename-component", id: "bot", name: "Helper" });
    expect(get().ghost).not.toBe(ghost);
    expect(get().ghost?.board.components).toMatchObject({ bot: { name: "Helper" } });
    get().showOverlayStep("d4");
    expect(get().ghost).toBeNull();
  });
});

it("keeps what is begun until it is recorded or dropped", () => {
  const { get } = start();
  get().keepDraft("d1/found", "Cut after 60 s");
  get().keepDraft("d9/found", "Nightly");
  get().keepDraft("d1/found", null);
  expect(get().drafts).toEqual({ "d9/found": "Nightly" });
});

it("every command of the overlay does something where it makes sense, and is not offered elsewhere", () => {
  const assign = vi.fn();
  vi.stubGlobal("window", { location: { assign } });
  const { store, get } = start();
  const silent = start(AGENTS.slice(0, 1)).get();
  for (const command of OVERLAY_COMMANDS) {
    expect(command.when(silent), command.id).toBe(false);
    if (!command.when(get())) continue;
    const before = get();
    command.run(store);
    // One command leaves the board for the lab; all others change what is on the screen.
    if (command.id === "open-lab") expect(assign).toHaveBeenCalledWith(expect.stringMatching(/^\/lab\?/));
    else expect(get(), command.id).not.toBe(before);
  }
  vi.unstubAllGlobals();
});
