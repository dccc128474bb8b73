import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/board-schema";
import { EMPTY_BOARD, TEST_KNOWLEDGE } from "@/lib/domain/edit/plan-fixture";
import { after, STOCKED_BOARD } from "@/lib/domain/edit/plan-test-board";
import type { ComponentLoad, LoadReport } from "@/lib/domain/load/load-report";
import { themeOf } from "@/lib/drawing/theme";
import { boardSvg } from "@/lib/export/svg/board-svg";

const HOSTILE = `</text><script>alert(1)</script><a href="javascript:x" onload='y'>&amp;\u0000`;

function light(board: Board): string {
  return boardSvg(board, TEST_KNOWLEDGE, { theme: "light" });
}

function busy(id: string, utilisation: number): LoadReport {
  const use = {
    resource: "readsPerSecond",
    arrivals: 1,
    capacity: 1,
    utilisation,
  } as ComponentLoad["uses"][number];
  const load = { id, utilisation, uses: [use], worst: use } as unknown as ComponentLoad;
  return {
    engine: "static",
    usersPerDay: 1,
    components: { [id]: load },
    connections: {},
    classes: [],
    metrics: {},
  };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe("a board as SVG", () => {
  it("draws every component, every connection with its pill, every card, and says them all", () => {
    const svg = light(STOCKED_BOARD);
    for (const name of ["Zone", "Browser", "Server", "Server 2", "Cache", "Database"])
      expect(svg).toContain(`>${name}</text>`);
    expect(svg).toContain(">remember</text>");
    expect(svg).toContain(">REST</text>");
    expect(svg).toContain("<title>Browser asks Server over HTTPS</title>");
    expect(svg).toContain('<title id="picture-title">A board</title>');
    expect(svg).toMatch(
      /<desc id="picture-description">6 components and 3 connections\. .*Not connected: Server 2\.<\/desc>/,
    );
    // Two strokes a connection: its line and its end; the legend has a sample of each purpose.
    expect(count(svg, 'stroke-linejoin="round" stroke-linecap="round"/>')).toBe(3 + 2);
  });

  it("differs between themes by colour alone, and uses none but the theme's", () => {
    const dark = boardSvg(STOCKED_BOARD, TEST_KNOWLEDGE, { theme: "dark" });
    const withoutColours = (svg: string): string =>
      svg.replace(/#[0-9a-f]{6}/g, "").replace(/fill-opacity="[\d.]+"/g, "");
    expect(withoutColours(dark)).toBe(withoutColours(light(STOCKED_BOARD)));
    expect(dark).toContain(`fill="${themeOf("dark").colour("canvas")}"`);
    expect(dark).not.toContain(themeOf("light").colour("ink"));
  });

  it("fetches nothing and runs nothing", () => {
    const svg = light(STOCKED_BOARD);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /https?:|url\(|href|<script|<style|<foreignObject|\son\w+=/,
    );
  });

  it("keeps labels that try to be scripts inert, wherever a person can write one", () => {
    const at = { x: 0, y: 500 };
    const named = [
      { type: "rename-board", name: HOSTILE.slice(0, 100) },
      { type: "rename-component", id: "web", name: HOSTILE.slice(0, 100) },
      { type: "rename-component", id: "zone", name: HOSTILE.slice(0, 100) },
      { type: "put-card", card: { id: "card1", text: HOSTILE, position: at } },
      {
        type: "put-data-model",
        dataModel: {
          id: "model",
          name: HOSTILE.slice(0, 100),
          position: at,
          store: "links",
          entities: { e: { name: "<b>", key: "<i>", fields: HOSTILE, order: 0 } },
          queries: { q: { text: HOSTILE, order: 0 } },
        },
      },
    ] as const;
    const svg = light(named.reduce<Board>((board, edit) => after(board, edit), STOCKED_BOARD));
    expect(svg).not.toMatch(/<script|<a |<b>|<i>/);
    for (const tag of svg.match(/<[^>]*>/g) ?? []) expect(tag.replace(/"[^"]*"/g, "")).not.toMatch(/\son/);
    expect(svg).toContain("&lt;script&gt;");
    // Nothing but our own tags, each well closed.
    expect(
      svg.replace(
        /<\/?(svg|g|title|desc|rect|path|text|line|circle|polyline|ellipse)(\s[a-zA-Z-]+="[^"<>]*")*\s?\/?>/g,
        "",
      ),
    ).not.toMatch(/[<>]/);
  });

  it("shows a load by bar, number, colour and word", () => {
    const hot = boardSvg(STOCKED_BOARD, TEST_KNOWLEDGE, { theme: "light", load: busy("links", 0.934) });
    expect(hot).toContain(">93\u00a0%</text>");
    expect(hot).toContain(">93\u00a0% of reads</text>");
    expect(hot).toContain(
      `fill="${themeOf("light").colour("hot-bg")}" stroke="${themeOf("light").colour("hot")}"`,
    );
    expect(light(STOCKED_BOARD)).not.toContain("%</text>");
  });

  it("frames all there is, wherever it stands", () => {
    const far = after(STOCKED_BOARD, {
      type: "move",
      moves: [{ root: "components", id: "links", position: { x: -900_000, y: 40_000 } }],
    });
    const [, x, y, width, height] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(light(far)) ?? []).map(Number);
    expect(x).toBe(-900_032);
    expect((x ?? 0) + (width ?? 0)).toBeGreaterThan(600);
    expect((y ?? 0) + (height ?? 0)).toBeGreaterThan(40_072);
  });

  it("is a picture of an empty board too", () => {
    expect(light(EMPTY_BOARD)).toMatch(/width="384" height="184".*Nothing is drawn yet\./);
  });

  it("says below what its lines mean, unless it is asked not to", () => {
    const samples = (svg: string): number => count(svg, "M0 11 L44 11");
    expect(samples(light(STOCKED_BOARD))).toBe(1);
    expect(samples(boardSvg(STOCKED_BOARD, TEST_KNOWLEDGE, { theme: "light", legend: false }))).toBe(0);
  });

  it("stays well-formed whatever a name is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (name) => {
        const board = { ...STOCKED_BOARD, about: { ...STOCKED_BOARD.about, name } };
        const svg = light(board);
        expect(svg.endsWith("</svg>\n")).toBe(true);
        expect(count(svg, "<g")).toBe(count(svg, "</g>"));
        expect(count(svg, "<text")).toBe(count(svg, "</text>"));
      }),
      { numRuns: 50 },
    );
  });
});
