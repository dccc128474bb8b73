import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  type LucideIcon,
} from "lucide-react";
import type { OverlayStepStatus } from "@/lib/domain/overlay/overlay-progress";
import { cn } from "@/lib/shared/class-names";

type Mark = { icon: LucideIcon; word: string; tone: string };

const MARKS: Readonly<Record<OverlayStepStatus, Mark>> = {
  done: { icon: CircleCheck, word: "done", tone: "text-ok" },
  now: { icon: CircleDot, word: "now", tone: "text-accent" },
  owed: { icon: CircleAlert, word: "owed", tone: "text-warn" },
  "not-yet": { icon: CircleDashed, word: "not yet", tone: "text-ink-3" },
  "not-asked": { icon: CircleSlash, word: "not asked", tone: "text-ink-3" },
};

/** Each state has a shape of its own; the word stands beside it. */
export function OverlayStatusIcon({ status, className }: { status: OverlayStepStatus; className?: string }) {
  const { icon: Drawn, tone } = MARKS[status];
  return <Drawn size={17} strokeWidth={1.75} aria-hidden className={cn("shrink-0", tone, className)} />;
}

export function OverlayStatusWord({ status }: { status: OverlayStepStatus }) {
  return <span className={cn("text-xs whitespace-nowrap", MARKS[status].tone)}>{MARKS[status].word}</span>;
}
