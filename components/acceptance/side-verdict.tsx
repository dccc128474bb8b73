import { CircleCheck, CircleDashed, CircleSlash, CircleX, LoaderCircle, type LucideIcon } from "lucide-react";
import type { SideRun } from "@/lib/client/lab-tests/create-test-bench";
import { moveInWords } from "@/lib/domain/overlay/acceptance-words";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";
import { cn } from "@/lib/shared/class-names";

const SIDES: Readonly<Record<Side, string>> = { direct: "Direct line", durable: "Durable session" };

const LOOKS: Readonly<Record<SideRun["verdict"] | "none", { icon: LucideIcon; word: string; tone: string }>> =
  {
    none: { icon: CircleDashed, word: "not run", tone: "text-ink-3" },
    running: { icon: LoaderCircle, word: "running", tone: "text-accent" },
    passed: { icon: CircleCheck, word: "passed", tone: "text-ok" },
    failed: { icon: CircleX, word: "failed", tone: "text-hot" },
    stopped: { icon: CircleSlash, word: "stopped", tone: "text-ink-2" },
    "broken-off": { icon: CircleSlash, word: "could not be run", tone: "text-warn" },
  };

function says(test: Acceptance, { verdict, at, says: reason }: SideRun): string {
  const move = test.script[at];
  const total = String(test.script.length);
  if (verdict === "running")
    return move === undefined ? "Ends." : `Step ${String(at + 1)} of ${total}: ${moveInWords(move)}.`;
  if (verdict === "passed" || move === undefined) return reason;
  return `Step ${String(at + 1)} of ${total}. ${reason}`;
}

/** What a test came to on one side, and why. */
export function SideVerdict({ test, side, run }: { test: Acceptance; side: Side; run: SideRun | undefined }) {
  const { icon: Drawn, word, tone } = LOOKS[run?.verdict ?? "none"];
  return (
    <div
      data-side={side}
      data-verdict={run?.verdict ?? "none"}
      className="min-w-0 rounded-lg border border-line bg-canvas px-2.5 py-2"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs">
        <span className="font-medium">{SIDES[side]}</span>
        <span className={cn("flex items-center gap-1 font-medium", tone)}>
          <Drawn
            size={14}
            aria-hidden
            className={cn(run?.verdict === "running" && "motion-safe:animate-spin")}
          />
          {word}
        </span>
      </p>
      {run === undefined ? null : <p className="mt-1 text-xs break-words text-ink-2">{says(test, run)}</p>}
    </div>
  );
}
