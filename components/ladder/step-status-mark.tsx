import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleDotDashed,
  type LucideIcon,
} from "lucide-react";
import type { StepStatus } from "@/lib/domain/ladder/progress";
import { cn } from "@/lib/shared/class-names";

type Mark = { icon: LucideIcon; word: string; tone: string };

const MARKS: Readonly<Record<StepStatus, Mark>> = {
  done: { icon: CircleCheck, word: "done", tone: "text-ok" },
  now: { icon: CircleDot, word: "now", tone: "text-accent" },
  owed: { icon: CircleAlert, word: "owed", tone: "text-warn" },
  premature: { icon: CircleDotDashed, word: "premature", tone: "text-ink-3" },
  "not-yet": { icon: CircleDashed, word: "not yet", tone: "text-ink-3" },
};

/** Each state has a shape of its own; the word stands beside it. */
export function StepStatusIcon({ status, className }: { status: StepStatus; className?: string }) {
  const { icon: Drawn, tone } = MARKS[status];
  return <Drawn size={17} strokeWidth={1.75} aria-hidden className={cn("shrink-0", tone, className)} />;
}

export function StepStatusWord({ status }: { status: StepStatus }) {
  return <span className={cn("text-xs", MARKS[status].tone)}>{MARKS[status].word}</span>;
}
