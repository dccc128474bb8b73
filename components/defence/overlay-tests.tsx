import { Circle, CircleCheck, CircleX, type LucideIcon } from "lucide-react";
import { useId } from "react";
import type { OverlayDefence } from "@/lib/domain/overlay/overlay-defence";

type Test = OverlayDefence["tests"][number];

const OUTCOMES: Readonly<Record<Test["outcome"], { icon: LucideIcon; tone: string }>> = {
  passed: { icon: CircleCheck, tone: "text-ok" },
  failed: { icon: CircleX, tone: "text-hot" },
  open: { icon: Circle, tone: "text-ink-3" },
};

/** The tests that the scope demands, each with its result, build and date. */
export function OverlayTests({ tests }: { tests: readonly Test[] }) {
  const id = useId();
  const passed = tests.filter(({ outcome }) => outcome === "passed").length;
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className="font-medium">
        {tests.length === 0
          ? "No test is demanded"
          : `${String(passed)} of ${String(tests.length)} tests passed`}
      </h4>
      <ul className="mt-1 divide-y divide-line">
        {tests.map(({ id: test, then, outcome, build, at, note }) => {
          const { icon: Drawn, tone } = OUTCOMES[outcome];
          return (
            <li key={test} className="grid grid-cols-[16px_1fr] gap-2 py-1.5">
              <Drawn size={14} aria-label={outcome} className={`mt-0.5 ${tone}`} />
              <div>
                <p>
                  <span className="font-mono text-xs">{test}</span> {then}
                </p>
                <p className="text-xs text-ink-3">
                  {outcome}
                  {build === undefined ? null : ` on ${build}`}
                  {at === undefined ? null : (
                    <>
                      , <time dateTime={at}>{at.slice(0, 10)}</time>
                    </>
                  )}
                  {note === undefined ? null : `. “${note}”`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
