import { Check, Eye, EyeOff } from "lucide-react";
import { ghostOutlook } from "@/components/decision/ghost-outlook";
import type { NoteDraft } from "@/components/decision/use-note-draft";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** The chosen option on the canvas: as a ghost with what it would leave, or as the board already shows it. */
export function PlacementBar({ draft }: { draft: NoteDraft }) {
  const ghost = useStudio((studio) => studio.ghost);
  const load = useStudio((studio) => studio.analysis.load);
  const previewOption = useStudio((studio) => studio.previewOption);
  const placeGhost = useStudio((studio) => studio.placeGhost);
  const { option, question, state } = draft;
  if (!option || option.place.length === 0) return null;
  if (state?.shown.includes(option.id)) {
    return (
      <p className="flex items-center gap-1.5 text-xs text-ink-3">
        <Check size={13} aria-hidden className="text-ok" />
        The board shows it.
      </p>
    );
  }
  const previewed = ghost?.question === question.id && ghost.option === option.id;
  const outlook = previewed ? ghostOutlook(load, ghost.analysis.load, ghost.board) : [];
  return (
    <div className="grid gap-1.5 rounded-card border border-dashed border-accent px-3 py-2">
      <p role="status" className="text-xs">
        {previewed ? (
          outlook.length > 0 ? (
            <>
              It would leave <span className="font-medium">{outlook.join(", ")}</span>.
            </>
          ) : (
            "Shown on the board; no part's load would change."
          )
        ) : (
          "Not on the board yet. Place it, or draw it by hand."
        )}
      </p>
      <div className="flex gap-1.5">
        {previewed ? (
          <Button
            size="sm"
            variant="primary"
            onClick={() => {
              placeGhost();
            }}
          >
            Place it
          </Button>
        ) : null}
        <Button
          size="sm"
          onClick={() => {
            previewOption(question.id, previewed ? null : option.id);
          }}
        >
          {previewed ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
          {previewed ? "Hide" : "Preview"}
        </Button>
      </div>
    </div>
  );
}
