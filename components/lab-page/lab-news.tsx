import { LoaderCircle, TriangleAlert } from "lucide-react";
import type { LabState } from "@/lib/client/lab-page/lab-state";

/** What is being done at this moment, and what went wrong. */
export function LabNews({ state: { busy, trouble } }: { state: LabState }) {
  return (
    <div className="min-h-5">
      <p role="status" className="flex items-center gap-1.5 text-ink-2">
        {busy === null ? null : (
          <>
            <LoaderCircle size={14} aria-hidden className="shrink-0 motion-safe:animate-spin" />
            {busy}
          </>
        )}
      </p>
      {trouble === null ? null : (
        <p role="alert" className="flex items-center gap-1.5 text-hot">
          <TriangleAlert size={14} aria-hidden className="shrink-0" />
          {trouble}
        </p>
      )}
    </div>
  );
}
