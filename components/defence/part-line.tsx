import { Crosshair } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** A sentence about a part, and the way to it on the canvas. */
export function PartLine({ component, says }: { component: string; says: string }) {
  const fly = useStudio((studio) => studio.fly);
  const name = useStudio(
    (studio) =>
      Object.values(studio.board.components).find((candidate) => candidate.id === component)?.name ??
      "the part",
  );
  return (
    <div className="flex items-start justify-between gap-3 py-1">
      <p>{says}</p>
      <Button
        size="sm"
        variant="ghost"
        aria-label={`Show ${name} on the board`}
        onClick={() => {
          fly({ components: [component] });
        }}
      >
        <Crosshair size={13} aria-hidden />
      </Button>
    </div>
  );
}
