import { useMemo } from "react";
import { HopList } from "@/components/load/hop-list";
import { useStudio } from "@/lib/client/use-studio";
import { traceRequest } from "@/lib/domain/load/trace-request";
import { formatMs } from "@/lib/shared/format-number";
import { cn } from "@/lib/shared/class-names";

/** Choose a class of traffic and follow one request: numbered hops, their time, and what each adds. */
export function TraceControl() {
  const classes = useStudio((studio) => studio.board.classes);
  const traced = useStudio((studio) => studio.tracedClass);
  const traceClass = useStudio((studio) => studio.traceClass);
  const ordered = Object.values(classes).sort((a, b) => a.order - b.order);
  return (
    <section aria-label="Trace a request" className="grid gap-2">
      <div role="group" aria-label="Class of traffic" className="flex flex-wrap gap-1">
        {ordered.map((one) => {
          const on = traced === one.id;
          return (
            <button
              key={one.id}
              type="button"
              aria-pressed={on}
              onClick={() => {
                traceClass(on ? null : one.id);
              }}
              className={cn(
                "min-h-7 rounded-lg border px-2 text-xs font-medium transition-colors",
                on
                  ? "border-accent bg-accent-bg text-accent"
                  : "border-line-strong text-ink-2 hover:border-ink-3",
              )}
            >
              {one.name} <span className="font-normal">{one.kind.replace("-", " ")}</span>
            </button>
          );
        })}
      </div>
      {traced !== null && classes[traced] ? (
        <TracedHops classId={traced} />
      ) : (
        <p className="text-xs text-ink-3">Choose what to follow. Its hops are numbered on the canvas.</p>
      )}
    </section>
  );
}

function TracedHops({ classId }: { classId: string }) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const load = useStudio((studio) => studio.analysis.load);
  const trace = useMemo(
    () => traceRequest(board, knowledge, load, classId),
    [board, knowledge, load, classId],
  );
  if (trace.hops.length === 0)
    return (
      <p className="text-xs text-ink-3">
        No path leads from a client to a server yet. Connect them, and the request can be followed.
      </p>
    );
  return (
    <>
      <HopList hops={trace.hops} />
      <p className="text-xs text-ink-2">
        {trace.meanMs === undefined ? (
          "It never ends: a part on the way is past its limit."
        ) : (
          <>
            Answered after <strong className="font-semibold">{formatMs(trace.meanMs)}</strong> on average.
          </>
        )}
      </p>
    </>
  );
}
