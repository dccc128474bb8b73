import { CircleAlert, CircleX, Info, Lightbulb, OctagonX, type LucideIcon } from "lucide-react";
import type { Level, RuleWords } from "@/lib/domain/knowledge/rule-words-schema";

const LEVELS: Readonly<Record<Level, { word: string; icon: LucideIcon; tone: string }>> = {
  block: { word: "stops the step", icon: OctagonX, tone: "text-hot" },
  error: { word: "error", icon: CircleX, tone: "text-hot" },
  warn: { word: "warning", icon: CircleAlert, tone: "text-warn" },
  info: { word: "remark", icon: Info, tone: "text-ink-3" },
  offer: { word: "offer", icon: Lightbulb, tone: "text-accent" },
};

/** A sentence of a rule with its gaps to be read aloud: "{copies} copies" becomes "… copies". */
function withGaps(text: string): string {
  return text.replace(/\{\w+\}/g, "…");
}

/** Rules of the coach: what each sees, why it matters, what clears it. */
export function RuleList({ rules }: { rules: readonly RuleWords[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line-strong bg-panel">
      {rules.map(({ id, level, title, why, clears }) => {
        const { word, icon: Drawn, tone } = LEVELS[level];
        return (
          <li key={id} id={id} className="scroll-mt-20 p-4 target:bg-accent-bg sm:p-5">
            <p className={`flex items-center gap-1.5 text-sm ${tone}`}>
              <Drawn size={14} aria-hidden /> {word}
              <span className="ml-auto font-mono text-xs text-ink-3">{id}</span>
            </p>
            <h3 className="mt-1 text-lg font-medium">{withGaps(title)}</h3>
            <p className="mt-1 max-w-[620px] text-base text-ink-2">{withGaps(why)}</p>
            <p className="mt-1.5 max-w-[620px] text-base text-ink-2">
              <b className="font-medium text-ink">Clears it: </b>
              {withGaps(clears)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
