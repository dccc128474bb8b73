import { Crosshair } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** Every connection that brings answers to a screen, with its lifetime and what dies when it closes: the audit as a list. */
export function LinesOnTheWay() {
  const lives = useStudio((studio) => studio.analysis.overlay.lives);
  const board = useStudio((studio) => studio.board);
  const fly = useStudio((studio) => studio.fly);
  const atScreens = lives.filter((life) => life.atScreen);
  const nameOf = (id: string): string =>
    Object.values(board.components).find((part) => part.id === id)?.name ?? "?";
  if (atScreens.length === 0) return null;
  return (
    <section aria-label="Connections to screens" className="grid gap-1.5">
      <h4 className="text-xs font-medium text-ink-2">Connections to screens</h4>
      <ul className="divide-y divide-line rounded-card border border-line-strong">
        {atScreens.map((life) => {
          const line = Object.values(board.connections).find((one) => one.id === life.connection);
          if (line === undefined) return null;
          const name = `${nameOf(line.from)} to ${nameOf(line.to)}`;
          return (
            <li key={life.connection} className="grid gap-0.5 px-3 py-2">
              <p className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                <Badge tone={life.loses ? "warn" : "ok"}>{life.lifetime}</Badge>
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={`Show ${name} on the board`}
                  className="-mr-2 max-md:size-11"
                  onClick={() => {
                    fly({ connections: [life.connection] });
                  }}
                >
                  <Crosshair size={13} aria-hidden />
                </Button>
              </p>
              <p className="text-xs text-ink-2">Dies if this closes: {life.dies}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
