import { FileWarning, X } from "lucide-react";
import type { Trouble } from "@/components/baseline/use-take-over";
import { Button } from "@/components/ui/button";

const SHOWN = 12;

/** Why no board was made, and of a file where in it. It stays until it is put away. */
export function TroubleBox({ trouble, onDismiss }: { trouble: Trouble; onDismiss: () => void }) {
  const rest = trouble.lines.length - SHOWN;
  return (
    <section role="alert" className="rounded-lg border border-warn/40 bg-warn-bg p-3">
      <div className="flex items-start gap-2">
        <FileWarning size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
        <p className="min-w-0 flex-1 font-medium">{trouble.title}</p>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Put this away"
          onClick={onDismiss}
          className="-mt-1.5"
        >
          <X size={15} aria-hidden />
        </Button>
      </div>
      <ul className="grid gap-1 pl-6">
        {trouble.lines.slice(0, SHOWN).map(({ path, message }) => (
          <li key={`${path} ${message}`} className="text-ink-2">
            <span className="font-mono text-xs text-ink">{path}</span> {message}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="pl-6 text-ink-2">and {rest} more</p> : null}
    </section>
  );
}
