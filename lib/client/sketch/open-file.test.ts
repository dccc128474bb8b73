import { describe, expect, it } from "vitest";
import { looksLikeBoardFile, openFile } from "@/lib/client/sketch/open-file";

const file = (name: string, text = "web -> api", size = text.length) => ({
  name,
  size,
  text: () => Promise.resolve(text),
});

describe("a file with a system", () => {
  it.each(["shop.txt", "README.md", "shop.mmd", "shop.MERMAID", "notes"])(
    "%s is read as a text",
    async (name) => {
      expect(await openFile(file(name))).toEqual({ kind: "text", text: "web -> api" });
    },
  );

  it("with JSON in it is a board's", async () => {
    expect(await openFile(file("board.json", "{}"))).toEqual({ kind: "board", text: "{}" });
  });

  it("is refused by its kind or its size, and told what would be accepted", async () => {
    expect(await openFile(file("photo.png"))).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/\.mmd/) as unknown,
    });
    expect(await openFile(file("a.txt", "", 2_000_000))).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/at most 1 MiB/) as unknown,
    });
    expect(await openFile(file("a.json", "", 6_000_000))).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/at most 5 MiB/) as unknown,
    });
  });

  it("is told from a board's JSON by how it begins", () => {
    expect(looksLikeBoardFile(' {"format": "loadstone-board", "version": 1}')).toBe(true);
    expect(looksLikeBoardFile("web -> api")).toBe(false);
    expect(looksLikeBoardFile('{ "a": 1 }')).toBe(false);
  });
});
