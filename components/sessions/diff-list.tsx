import { Minus, PencilLine, Plus, type LucideIcon } from "lucide-react";
import { useStudio } from "@/lib/client/use-studio";
import type { DiffLine } from "@/lib/domain/overlay/diff-in-words";

type DiffKind = "added" | "changed" | "removed";
const KINDS: Readonly<Record<DiffKind, { icon: LucideIcon; word: string; tone: string }>> = {
  added: { icon: Plus, word: "Comes", tone: "text-ok" },
  changed: { icon: PencilLine, word: "Changes", tone: "text-accent" },
  removed: { icon: Minus, word: "Goes", tone: "text-hot" },
};

/** One kind of change of a proposal, by name; each name flies to its place, drawn or not yet. */
export function DiffList({ kind, lines }: { kind: DiffKind; lines: readonly DiffLine[] }) {
  const fly = useStudio((studio) => studio.fly);
  const { icon: Drawn, word, tone } = KINDS[kind];
  if (lines.length === 0) return null;
  return (
    <section aria-label={word}>
      <h4 className="flex items-center gap-1.5 text-xs font-medium text-ink-2">
        {word} <span className="font-mono font-normal text-ink-3">{lines.length}</span>
      </h4>
      <ul className="mt-1 grid gap-1">
        {lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[16px_1fr] gap-1.5">
            <Drawn size={14} aria-hidden className={`mt-1 max-md:mt-4 ${tone}`} />
            <div>
              <button
                type="button"
                aria-label={`Show ${line.name} on the board`}
                className="min-h-6 text-left font-medium hover:underline max-md:min-h-11"
                onClick={() => {
                  fly(line.isConnection ? { connections: [line.id] } : { components: [line.id] });
                }}
              >
                {line.name}
              </button>
              {line.says.length > 0 ? <p className="text-xs text-ink-3">{line.says.join(". ")}.</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
