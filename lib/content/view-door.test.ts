import { describe, expect, it } from "vitest";
import { doorBoard, viewDoor } from "@/lib/content/view-door";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import type { Board } from "@/lib/domain/board/board-schema";
import { readDoorAnswers } from "@/lib/domain/overlay/door-answers";

const { door } = loadKnowledge().overlay;
const said = readDoorAnswers(door, { symptom: "second-tab", workers: "several", between: "proxy" });

function namesOn({ components, connections }: Board): readonly string[] {
  const lines = Object.values(connections).map(
    ({ from, to, protocol }) =>
      `${components[from]?.name ?? ""} ${protocol ?? ""} ${components[to]?.name ?? ""}`,
  );
  return [...Object.values(components).map(({ name }) => name), ...lines].sort();
}

describe("the view of the door", () => {
  it("is the same for the same answers, so that a shared address shows what was seen", () => {
    expect(viewDoor(said).view).toEqual(viewDoor(said).view);
    expect(viewDoor(said).session?.proposal.diff).toEqual(viewDoor(said).session?.proposal.diff);
  });

  it("mends what it shows: with a session fewer failures are left, and no capability is worse", () => {
    const { view, session } = viewDoor(said);
    expect(session?.overlay.failures.length).toBeLessThan(view.failures.length);
    view.overlay.matrix.forEach((row, at) => {
      expect(session?.overlay.matrix[at]?.score).toBeGreaterThanOrEqual(row.score);
    });
  });
});

describe("the board of the door", () => {
  it("holds the parts and lines that were shown, under ids of its own", () => {
    const [first, second] = [doorBoard(said), doorBoard(said)];
    expect(namesOn(first)).toEqual(namesOn(viewDoor(said).view.board));
    expect(Object.keys(first.components).filter((id) => Object.hasOwn(second.components, id))).toEqual([]);
  });

  it("is a board of one's own, made today", () => {
    const { about } = doorBoard(said);
    expect(about.problem).toBeUndefined();
    expect(Math.abs(Date.now() - Date.parse(about.createdAt))).toBeLessThan(60_000);
  });
});
