import { Circle, CircleCheck, CircleX } from "lucide-react";
import { useRef, useState } from "react";
import { useOwnResult } from "@/components/acceptance/bench-context";
import { OwnResultForm } from "@/components/acceptance/own-result-form";
import { Button } from "@/components/ui/button";
import type { AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";

/** What came of a test on somebody's own system, and the way to record it. */
export function OwnResultLine({ test, mayRecord }: { test: AcceptanceId; mayRecord: boolean }) {
  const result = useOwnResult(test);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const Drawn = result === undefined ? Circle : result.outcome === "passed" ? CircleCheck : CircleX;
  const tone = result === undefined ? "text-ink-3" : result.outcome === "passed" ? "text-ok" : "text-hot";
  return (
    <div data-own={result?.outcome ?? "open"} className="mt-3 border-t border-line pt-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
        <span className="font-medium">My own system</span>
        <span className={`flex items-center gap-1 font-medium ${tone}`}>
          <Drawn size={14} aria-hidden />
          {result?.outcome ?? "open"}
        </span>
        {result === undefined ? null : (
          <span className="min-w-0 truncate text-ink-3">
            {result.build}, <time dateTime={result.at}>{result.at.slice(0, 10)}</time>
          </span>
        )}
        {isOpen || !mayRecord ? null : (
          <Button
            ref={button}
            size="sm"
            variant="ghost"
            aria-label={`${result === undefined ? "Record" : "Change"} the result of ${test} on my own system`}
            className="ml-auto max-md:min-h-11"
            onClick={() => {
              setOpen(true);
            }}
          >
            {result === undefined ? "Record" : "Change"}
          </Button>
        )}
      </div>
      {result?.note !== undefined && !isOpen ? (
        <p className="mt-1 text-xs text-ink-2">“{result.note}”</p>
      ) : null}
      {isOpen ? <OwnResultForm test={test} result={result} onDone={close} /> : null}
    </div>
  );
}
