import Link from "next/link";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Stage } from "@/lib/domain/practice/problem-schema";
import { formatCount } from "@/lib/shared/format-number";

/** The loads of a problem, in order: bars of the logarithm of their users. */
export function StageList({
  stages,
  steps,
}: {
  stages: readonly Stage[];
  /** What the steps are called. */
  steps: Readonly<Record<string, string>>;
}) {
  const last = Math.log10(Math.max(10, ...stages.map((stage) => stage.usersPerDay)));
  return (
    <ol className="divide-y divide-line rounded-xl border border-line bg-panel shadow-card">
      {stages.map((stage, index) => (
        <li
          key={stage.title}
          className="grid grid-cols-[24px_1fr] gap-x-3 px-4 py-3 sm:grid-cols-[24px_1fr_112px]"
        >
          <span className="mt-px grid size-5 place-items-center rounded-full border border-line-strong font-mono text-xs text-ink-3">
            {index + 1}
          </span>
          <div>
            <h3 className="font-medium">{stage.title}</h3>
            <p className="text-ink-2">{stage.says}</p>
            <ul
              aria-label="Steps that may fall due"
              className="mt-1 flex flex-wrap gap-x-3 text-xs text-ink-3"
            >
              {stage.steps.map((step) => (
                <li key={step}>
                  <Link
                    href={learnPath({ step })}
                    className="inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-2 hover:text-accent max-md:min-h-11"
                  >
                    {steps[step] ?? step.toUpperCase()}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          <div className="col-start-2 mt-1.5 sm:col-start-3 sm:mt-0.5">
            <p className="text-xs text-ink-3 sm:text-right">
              {formatCount(stage.usersPerDay)} {stage.usersPerDay === 1 ? "user" : "users"} a day
            </p>
            <div aria-hidden className="mt-1.5 flex h-1 rounded-full bg-line sm:justify-start">
              <span
                className="rounded-full bg-accent"
                style={{
                  width: `${String(Math.max(4, (Math.log10(Math.max(1, stage.usersPerDay)) / last) * 100))}%`,
                }}
              />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
