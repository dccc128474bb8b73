import { Play } from "lucide-react";
import { useBench } from "@/components/acceptance/bench-context";
import { TestCard } from "@/components/acceptance/test-card";
import { Button } from "@/components/ui/button";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";

type Props = { name: string; tests: readonly Acceptance[]; mayRecord: boolean };

/** The tests of one capability. */
export function GroupSection({ name, tests, mayRecord }: Props) {
  const { bench } = useBench();
  return (
    <section aria-label={name} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg font-semibold">{name}</h2>
        <Button
          size="sm"
          className="max-md:min-h-11"
          onClick={() => {
            bench.run(tests);
          }}
        >
          <Play size={13} aria-hidden />
          {tests.length === 1 ? "Run this one" : `Run these ${String(tests.length)}`}
          <span className="sr-only"> of {name}</span>
        </Button>
      </div>
      <ul className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
        {tests.map((test) => (
          <TestCard key={test.id} test={test} mayRecord={mayRecord} />
        ))}
      </ul>
    </section>
  );
}
