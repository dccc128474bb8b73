import { Ban, CircleX, Info, Lightbulb, TriangleAlert, type LucideIcon } from "lucide-react";
import type { Level } from "@/lib/domain/knowledge/rule-words-schema";
import { cn } from "@/lib/shared/class-names";

const LEVELS: Readonly<Record<Level, { icon: LucideIcon; word: string; tone: string }>> = {
  block: { icon: Ban, word: "Blocks the step", tone: "text-hot" },
  error: { icon: CircleX, word: "Must be answered", tone: "text-hot" },
  warn: { icon: TriangleAlert, word: "Worth a look", tone: "text-warn" },
  info: { icon: Info, word: "Good to know", tone: "text-ink-3" },
  offer: { icon: Lightbulb, word: "An offer", tone: "text-accent" },
};

export function LevelMark({ level }: { level: Level }) {
  const { icon: Drawn, word, tone } = LEVELS[level];
  return (
    <span className={cn("flex items-center gap-1.5 text-xs font-medium", tone)}>
      <Drawn size={14} aria-hidden />
      {word}
    </span>
  );
}
