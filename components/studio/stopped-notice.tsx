import { downloadText, fileNameOf } from "@/lib/client/download-text";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { LiveBoard } from "@/lib/client/live-board";

/** Editing has stopped: why, the unsent work as a file, and the way on. */
export function StoppedNotice({ live }: { live: Pick<LiveBoard, "unsentWork" | "forsake"> }) {
  const save = useStudio((studio) => studio.save);
  const name = useStudio((studio) => studio.board.about.name);
  if (save.state !== "refused" && save.state !== "outdated") return null;
  const isRefused = save.state === "refused";
  const startAfresh = () => {
    const forget = isRefused ? live.forsake() : Promise.resolve();
    void forget.then(() => {
      window.location.reload();
    });
  };
  return (
    <div
      role="alertdialog"
      aria-labelledby="stopped-title"
      aria-describedby="stopped-text"
      className="pointer-events-auto grid max-w-md gap-2 rounded-xl border border-hot/40 bg-panel p-4 shadow-float"
    >
      <h2 id="stopped-title" className="text-base font-semibold tracking-tight">
        {isRefused ? "Editing has stopped" : "This page is out of date"}
      </h2>
      <p id="stopped-text" className="text-ink-2">
        {save.message}{" "}
        {isRefused
          ? "Keep your unsent work as a file, then open the board afresh."
          : "Reload to go on. Your edits are kept in this browser."}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {isRefused && (
          <Button
            onClick={() => {
              downloadText(fileNameOf(name), live.unsentWork());
            }}
          >
            Keep my work as a file
          </Button>
        )}
        <Button variant="primary" onClick={startAfresh}>
          {isRefused ? "Open afresh" : "Reload"}
        </Button>
      </div>
    </div>
  );
}
