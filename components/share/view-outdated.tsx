import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** The board has moved on to where this page cannot follow. */
export function ViewOutdated() {
  const save = useStudio((studio) => studio.save);
  if (save.state !== "outdated") return null;
  return (
    <div
      role="alertdialog"
      aria-label="This page is out of date"
      className="pointer-events-auto flex max-w-md flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line-strong bg-panel p-4 shadow-float"
    >
      <p className="text-ink-2">{save.message}</p>
      <Button
        variant="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        Reload
      </Button>
    </div>
  );
}
