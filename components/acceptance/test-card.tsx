import { Play } from "lucide-react";
import { useBench, useTestRun } from "@/components/acceptance/bench-context";
import { OwnResultLine } from "@/components/acceptance/own-result";
import { SideVerdict } from "@/components/acceptance/side-verdict";
import { TestStage } from "@/components/acceptance/test-stage";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { moveInWords } from "@/lib/domain/overlay/acceptance-words";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";

const RUN_WORDS = { none: "Run", waiting: "In the queue", running: "Running", over: "Run again" } as const;

/** One acceptance test: what is given, what must hold, its steps, and what it comes to when it is run. */
export function TestCard({ test, mayRecord }: { test: Acceptance; mayRecord: boolean }) {
  const { bench } = useBench();
  const run = useTestRun(test.id);
  const isBusy = run?.phase === "waiting" || run?.phase === "running";
  const sides = run === undefined || run.phase === "waiting" ? undefined : run.sides;
  const headingId = `test-${test.id}`;
  return (
    <li
      aria-labelledby={headingId}
      className="min-w-0 rounded-card border border-line-strong bg-panel p-3 shadow-card"
    >
      <div className="flex items-start gap-2">
        <h3 id={headingId} className="flex min-w-0 flex-wrap items-center gap-2 text-sm">
          <span className="font-mono font-semibold">{test.id}</span>
          {test.must ? null : <Badge tone="quiet">should</Badge>}
        </h3>
        <Button
          size="sm"
          aria-label={`${RUN_WORDS[run?.phase ?? "none"]}: ${test.id}`}
          aria-disabled={isBusy}
          className="ml-auto max-md:min-h-11"
          onClick={() => {
            if (!isBusy) bench.run([test]);
          }}
        >
          <Play size={13} aria-hidden />
          {RUN_WORDS[run?.phase ?? "none"]}
        </Button>
      </div>
      <p className="mt-1 text-ink-2">{test.given}</p>
      <p className="mt-0.5 font-medium">{test.then}</p>
      <details className="mt-1">
        <summary className="min-h-7 w-fit cursor-pointer content-center text-xs font-medium text-ink-2 max-md:min-h-11">
          Its {test.script.length} steps
        </summary>
        <ol className="mt-1 ml-5 list-decimal space-y-0.5 text-xs text-ink-2">
          {test.script.map((move, at) => (
            <li key={String(at)}>{moveInWords(move)}.</li>
          ))}
        </ol>
      </details>
      <div className="mt-2 grid gap-2 sm:grid-cols-2">
        <SideVerdict test={test} side="direct" run={sides?.direct} />
        <SideVerdict test={test} side="durable" run={sides?.durable} />
      </div>
      <TestStage testId={test.id} />
      <OwnResultLine test={test.id} mayRecord={mayRecord} />
    </li>
  );
}
