import { Clock, Layers, Users } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { DIFFICULTY_WORDS } from "@/components/library/difficulty-words";
import { scaleOf } from "@/components/library/scale-of";
import { Badge } from "@/components/ui/badge";
import type { Problem } from "@/lib/domain/practice/problem-schema";

export type ProblemCardProps = {
  problem: Pick<Problem, "slug" | "title" | "summary" | "teaches" | "difficulty" | "minutes" | "stages">;
  /** The button that starts it. */
  start: ReactNode;
};

/** A problem in the list: what it is, what it teaches, how far it grows and how long it takes. */
export function ProblemCard({ problem, start }: ProblemCardProps) {
  const { slug, title, summary, teaches, difficulty, minutes, stages } = problem;
  return (
    <li className="relative flex flex-col rounded-xl border border-line bg-panel p-5 shadow-card transition-colors focus-within:border-line-strong hover:border-line-strong">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-lg font-semibold tracking-tight">
          <Link
            href={`/problems/${slug}`}
            className="rounded-sm after:absolute after:inset-0 after:rounded-xl"
          >
            {title}
          </Link>
        </h2>
        <Badge>{DIFFICULTY_WORDS[difficulty]}</Badge>
      </div>
      <p className="mt-1 text-base text-ink-2">{summary}</p>
      <ul aria-label="It teaches" className="mt-3 flex flex-wrap gap-1.5">
        {teaches.map((topic) => (
          <li key={topic} className="rounded-md bg-accent-bg px-2 py-0.5 text-xs text-accent">
            {topic}
          </li>
        ))}
      </ul>
      <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 pt-5 text-xs text-ink-3">
        <span className="flex items-center gap-1.5">
          <Users size={14} aria-hidden /> {scaleOf(stages)}
        </span>
        <span className="flex items-center gap-1.5">
          <Layers size={14} aria-hidden /> {stages.length} stages
        </span>
        <span className="flex items-center gap-1.5">
          <Clock size={14} aria-hidden /> {minutes} minutes
        </span>
        <span className="relative ml-auto">{start}</span>
      </div>
    </li>
  );
}
