import { describe, expect, it } from "vitest";
import { STOCKED_BOARD, after } from "@/lib/domain/edit/plan-test-board";
import { TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { pictureOf } from "@/lib/drawing/picture";

describe("a board's picture", () => {
  it("holds every box and every line, a way for each, containers from outside in", () => {
    const board = after(STOCKED_BOARD, {
      type: "add-component",
      id: "a-rack",
      kind: "zone",
      position: { x: 210, y: 60 },
      parent: "zone",
      size: { width: 200, height: 120 },
    });
    const picture = pictureOf(board, TEST_KNOWLEDGE);
    expect(picture.containers.map(({ component }) => component.id)).toEqual(["zone", "a-rack"]);
    expect(picture.components.map(({ component }) => component.id).sort()).toEqual([
      "hot",
      "links",
      "people",
      "web",
      "worker",
    ]);
    expect(picture.lines.map(({ line }) => line.id).sort()).toEqual(["people-web", "web-hot", "web-links"]);
    for (const { points } of picture.lines) expect(points.length).toBeGreaterThanOrEqual(2);
  });

  it("leaves out lines whose end is not there, and kinds that nobody knows are cards", () => {
    const { zone: _gone, links: _lost, ...components } = STOCKED_BOARD.components as Record<string, never>;
    const picture = pictureOf({ ...STOCKED_BOARD, components }, { kinds: {}, protocols: {}, styles: {} });
    expect(picture.containers).toEqual([]);
    expect(picture.lines.map(({ line }) => line.id)).toEqual(["people-web", "web-hot"]);
  });
});
