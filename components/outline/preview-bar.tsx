import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Ghost } from "@/lib/client/studio-state";

function counted(count: number, one: string, many: string, verb: string): string {
  return count === 0 ? "" : `${count === 1 ? `1 ${one}` : `${String(count)} ${many}`} ${verb}`;
}

function sentence(ghost: Ghost): string {
  const parts = [
    counted(ghost.addedComponents.length, "component", "components", "would be added"),
    counted(ghost.addedConnections.length, "connection", "connections", "would be added"),
    counted(
      ghost.changedComponents.length + ghost.changedConnections.length,
      "part",
      "parts",
      "would change",
    ),
  ].filter(Boolean);
  return parts.length === 0 ? "A preview is shown." : `A preview: ${parts.join(", ")}.`;
}

/** What the coach proposes to place, to be taken or left. A tidied board has a bar of its own. */
export function PreviewBar() {
  const ghost = useStudio((studio) => studio.ghost);
  const readOnly = useStudio((studio) => studio.readOnly);
  const place = useStudio((studio) => studio.placeGhost);
  const hide = useStudio((studio) => studio.hideGhost);
  const goToBoard = useStudio((studio) => studio.goToBoard);
  if (ghost === null || ghost.shows === "tidy-up") return null;
  return (
    <div
      role="group"
      aria-label="Preview"
      className="m-2 flex flex-wrap items-center gap-2 rounded-card border border-dashed border-accent px-3 py-2"
    >
      <p role="status" className="min-w-0 flex-1">
        {sentence(ghost)}
      </p>
      {!readOnly && (
        <Button
          size="sm"
          variant="primary"
          className="max-md:min-h-11"
          onClick={() => {
            place();
            goToBoard();
          }}
        >
          Place it
        </Button>
      )}
      <Button
        size="sm"
        className="max-md:min-h-11"
        onClick={() => {
          hide();
          goToBoard();
        }}
      >
        Leave as it was
      </Button>
    </div>
  );
}
