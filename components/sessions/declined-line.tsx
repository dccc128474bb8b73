import { useStudio } from "@/lib/client/use-studio";
import { SCOPE_QUESTION } from "@/lib/domain/overlay/overlay-scope";

const linkClass =
  "min-h-6 font-medium text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink max-md:min-h-11";

/** One quiet line where a session was decided not to be needed, with its note and the way back. */
export function DeclinedLine() {
  const standing = useStudio((studio) => studio.analysis.overlay.progress.standing);
  const takeUp = useStudio((studio) => studio.takeUpOverlay);
  const showQuestion = useStudio((studio) => studio.showQuestion);
  const readOnly = useStudio((studio) => studio.readOnly);
  if (standing !== "declined" && standing !== "declining") return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 border-t border-line px-4 py-2 text-xs text-ink-3">
      <span>
        {standing === "declined" ? "Durable sessions: not needed." : "Durable sessions: the note is owed."}
      </span>
      <button
        type="button"
        className={linkClass}
        onClick={() => {
          showQuestion(SCOPE_QUESTION);
        }}
      >
        {standing === "declined" ? "Read the note" : "Write the note"}
      </button>
      {readOnly ? null : (
        <button type="button" className={linkClass} onClick={takeUp}>
          {standing === "declined" ? "Reopen" : "Walk it after all"}
        </button>
      )}
    </p>
  );
}
