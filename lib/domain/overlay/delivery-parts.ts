import type { Board } from "@/lib/domain/board/board-schema";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";

type Told = Pick<OverlayAnalysis, "producers" | "surfaces" | "logs" | "lives" | "failures">;

/**
 * The parts on the way of a board's answers, by id: who makes them, what keeps them, the screens, all that words pass
 * through, what the producers call, and whatever a failure is about, such as a screen that should be reached and is not.
 * The rest of a board says nothing about delivery.
 */
export function deliveryParts(
  { connections }: Pick<Board, "connections">,
  { producers, surfaces, logs, lives, failures }: Told,
): ReadonlySet<string> {
  const lines = Object.values(connections);
  const living = new Set(lives.map((life) => life.connection));
  const passed = lines.filter((line) => living.has(line.id)).flatMap(({ from, to }) => [from, to]);
  const makers = new Set<string>(producers);
  const called = lines.filter((line) => makers.has(line.from)).map(({ to }) => to);
  const failing = failures.flatMap(({ evidence }) => evidence.components);
  return new Set<string>([...producers, ...surfaces, ...logs, ...passed, ...called, ...failing]);
}
