import { Play, Search, Square } from "lucide-react";
import { useStore } from "zustand";
import { useBench } from "@/components/acceptance/bench-context";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { TestRun } from "@/lib/client/lab-tests/create-test-bench";
import { counted } from "@/lib/domain/coaching/counted";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";

type Props = {
  /** The tests that are shown. */
  tests: readonly Acceptance[];
  words: string;
  onWords: (words: string) => void;
};

function sum(runs: readonly TestRun[]): string {
  const over = runs.flatMap((run) => (run.phase === "over" ? [run.sides] : []));
  const left = runs.length - over.length;
  if (runs.length === 0) return "Nothing was run yet.";
  const passed = (side: "direct" | "durable") =>
    String(over.filter((sides) => sides[side].verdict === "passed").length);
  if (over.length === 0) return `Running: ${counted(left, "test")} to go.`;
  const of = counted(over.length, "test");
  const more = left === 0 ? "" : ` ${String(left)} to go.`;
  return `${of} run: ${passed("durable")} passed on the durable session, ${passed("direct")} on the direct line.${more}`;
}

/** Finds tests, runs all that are shown, and says what came of it. */
export function BenchBar({ tests, words, onWords }: Props) {
  const { bench } = useBench();
  const runs = useStore(bench.store, (state) => state.runs);
  const isBusy = [...runs.values()].some(({ phase }) => phase !== "over");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="relative min-w-0 flex-1 basis-48 sm:max-w-80">
        <Search
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
        />
        <Input
          type="search"
          aria-label="Find tests by id or words"
          placeholder="Id or words, such as Stop"
          value={words}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          className="pl-8 max-md:h-11"
          onChange={(event) => {
            onWords(event.target.value);
          }}
        />
      </div>
      {isBusy ? (
        <Button className="max-md:h-11" onClick={bench.stop}>
          <Square size={13} aria-hidden />
          Stop
        </Button>
      ) : (
        <Button
          variant="primary"
          className="max-md:h-11"
          disabled={tests.length === 0}
          onClick={() => {
            bench.run(tests);
          }}
        >
          <Play size={13} aria-hidden />
          Run all {tests.length}
        </Button>
      )}
      <p role="status" className="basis-full text-ink-2 lg:basis-auto">
        {sum([...runs.values()])}
      </p>
    </div>
  );
}
