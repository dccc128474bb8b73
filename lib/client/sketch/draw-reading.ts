import type { DrawnReading, SketchQuestion } from "@/lib/client/sketch/sketch-message";
import type { Board } from "@/lib/domain/board/board-schema";
import { readSystem, type SystemReading } from "@/lib/domain/exchange/sketch/read-system";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { beginBoard } from "@/lib/domain/practice/begin-board";
import { boardSvg } from "@/lib/export/svg/board-svg";
import { layOut } from "@/lib/layout/lay-out";
import { newId } from "@/lib/client/new-id";

/** A board to be drawn and thrown away; the one that is kept is planned by the server. */
function pictured({ drawn, title }: SystemReading): Board {
  const blank = beginBoard({
    problem: undefined,
    contentVersion: "",
    name: title ?? "Our system",
    now: "2026-01-01T00:00:00Z",
  });
  const inherited = <Entity extends { id: string }>(entities: readonly Entity[]) =>
    Object.fromEntries(
      entities.map((one) => [one.id, { ...one, settings: {}, origin: "inherited" as const }]),
    );
  const components = Object.fromEntries(
    drawn.components.map((one) => [one.id, { ...one, pinned: false, origin: "inherited" as const }]),
  );
  return { ...blank, components, connections: inherited(drawn.connections) } as Board;
}

/** Reads a text and draws what it says. The same in a worker and in a test. */
export function drawReading({ text, choices }: SketchQuestion, catalogue: Catalogue): DrawnReading {
  const reading = readSystem({ text, choices, catalogue, newId, layOut });
  if (reading.drawn.components.length === 0) return { ...reading, pictures: undefined };
  const board = pictured(reading);
  const draw = (theme: "light" | "dark"): string => boardSvg(board, catalogue, { theme, legend: false });
  return { ...reading, pictures: { light: draw("light"), dark: draw("dark") } };
}
