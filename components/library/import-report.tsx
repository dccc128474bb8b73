import { FileWarning, X } from "lucide-react";
import type { ImportReport as Report } from "@/components/library/use-import";
import { Button } from "@/components/ui/button";

const SHOWN = 12;

/** Every fault of a file by its path. It stays until it is put away. */
export function ImportReport({ report, onDismiss }: { report: Report; onDismiss: () => void }) {
  const rest = report.lines.length - SHOWN;
  return (
    <section role="alert" className="mt-4 rounded-xl border border-warn/40 bg-warn-bg p-4">
      <div className="flex items-start gap-2.5">
        <FileWarning size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{report.title}</h2>
          <p className="text-ink-2">{report.says}</p>
        </div>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Put this away"
          onClick={onDismiss}
          className="-mt-1 -mr-1"
        >
          <X size={16} aria-hidden />
        </Button>
      </div>
      {report.lines.length > 0 ? (
        <dl className="mt-3 space-y-1.5 pl-6.5">
          {report.lines.slice(0, SHOWN).map(({ path, message }) => (
            <div key={`${path} ${message}`} className="sm:grid sm:grid-cols-[minmax(0,220px)_1fr] sm:gap-3">
              <dt className="font-mono text-xs leading-5 break-words text-ink">{path || "the whole file"}</dt>
              <dd className="text-ink-2">{message}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {rest > 0 ? <p className="mt-2 pl-6.5 text-ink-2">and {rest} more</p> : null}
    </section>
  );
}
