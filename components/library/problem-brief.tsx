import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { DIFFICULTY_WORDS } from "@/components/library/difficulty-words";
import { PlainMarkdown } from "@/components/library/plain-markdown";
import { scaleOf } from "@/components/library/scale-of";
import { StageList } from "@/components/library/stage-list";
import { SourceList } from "@/components/ui/source-list";
import type { Problem } from "@/lib/domain/practice/problem-schema";

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-base text-ink-2 marker:text-ink-3">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** A problem before it is begun: the brief, its stages, its limits; beside it the start and the numbers. */
export function ProblemBrief({
  problem,
  steps,
  start,
}: {
  problem: Problem & { brief: string };
  steps: Readonly<Record<string, string>>;
  start: ReactNode;
}) {
  const {
    title,
    summary,
    brief,
    stages,
    requirements,
    constraints,
    outOfScope,
    numbers,
    teaches,
    difficulty,
    minutes,
    sources,
  } = problem;
  const facts = [
    ["Difficulty", DIFFICULTY_WORDS[difficulty]],
    ["Time", `about ${String(minutes)} minutes`],
    ["Scale", scaleOf(stages)],
  ] as const;
  return (
    <>
      <Link
        href="/problems"
        className="inline-flex h-8 items-center gap-1.5 rounded-lg text-ink-3 hover:text-ink"
      >
        <ArrowLeft size={14} aria-hidden /> Problems
      </Link>
      <h1 className="mt-1 text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 max-w-[60ch] text-lg text-ink-2">{summary}</p>
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_320px]">
        <aside className="h-fit space-y-4 rounded-xl border border-line bg-panel p-4 shadow-card lg:sticky lg:top-16 lg:col-start-2 lg:row-start-1">
          {start}
          <dl className="grid grid-cols-[80px_1fr] gap-y-1.5">
            {facts.map(([label, value]) => (
              <div key={label} className="contents">
                <dt className="text-ink-3">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="border-t border-line pt-3">
            <h2 className="text-xs font-medium text-ink-3">It teaches</h2>
            <ul className="mt-1.5 flex flex-wrap gap-1.5">
              {teaches.map((topic) => (
                <li key={topic} className="rounded-md bg-accent-bg px-2 py-0.5 text-xs text-accent">
                  {topic}
                </li>
              ))}
            </ul>
          </div>
          <dl className="space-y-2 border-t border-line pt-3">
            {numbers.map((card) => (
              <div key={card.id} className="flex items-baseline justify-between gap-3">
                <dt className="text-ink-2">{card.label}</dt>
                <dd className="shrink-0 font-medium tabular-nums">{card.value}</dd>
              </div>
            ))}
          </dl>
        </aside>
        <div className="space-y-8 lg:col-start-1 lg:row-start-1">
          <PlainMarkdown text={brief} />
          <section>
            <h2 className="text-lg font-semibold tracking-tight">The load grows in {stages.length} stages</h2>
            <div className="mt-3">
              <StageList stages={stages} steps={steps} />
            </div>
          </section>
          <Lines
            title="It must"
            lines={[...requirements].sort((a, b) => a.order - b.order).map((requirement) => requirement.text)}
          />
          <Lines title="Given" lines={constraints} />
          <Lines title="Left out" lines={outOfScope} />
          <section>
            <h2 className="text-lg font-semibold tracking-tight">Where the numbers come from</h2>
            <div className="mt-2">
              <SourceList sources={sources} />
            </div>
          </section>
        </div>
      </div>
    </>
  );
}
