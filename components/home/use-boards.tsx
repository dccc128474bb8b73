import { Check } from "lucide-react";
import { UseFrame } from "@/components/home/use-frame";
import { cn } from "@/lib/shared/class-names";

const BOARDS = [
  {
    name: "Links at scale",
    says: "URL shortener · 11 parts",
    when: "just now",
    passed: 3,
    hues: ["client", "network", "compute", "cache", "data"],
  },
  {
    name: "Checkout, as it runs",
    says: "Our system · 9 parts",
    when: "yesterday",
    passed: 2,
    hues: ["client", "compute", "messaging", "data"],
  },
  {
    name: "Links, second try",
    says: "URL shortener · 2 parts",
    when: "3 days ago",
    passed: 1,
    hues: ["client", "compute"],
  },
] as const;
const STAGES = [1, 2, 3, 4, 5] as const;

/** Boards that stay: the list as people find it again. */
export function UseBoards() {
  return (
    <UseFrame
      title="Keep every board"
      says="Each edit is on disk before it says Saved. Rename, copy, export and import: a board is one file."
      describes="A list of three saved boards, each with its stage and its time."
    >
      <ul className="w-full max-w-[340px] divide-y divide-line rounded-xl border border-line bg-panel shadow-card">
        {BOARDS.map(({ name, says, when, passed, hues }) => (
          <li key={name} className="grid grid-cols-[56px_1fr_auto] items-center gap-3 px-3 py-2.5">
            <span className="dotted flex h-9 items-center justify-center gap-[3px] rounded-md border border-line">
              {hues.map((hue) => (
                <span
                  key={hue}
                  style={{ background: `var(--hue-${hue})` }}
                  className="h-1.5 w-[7px] rounded-[2px]"
                />
              ))}
            </span>
            <span className="min-w-0">
              <span className="block truncate font-medium">{name}</span>
              <span className="block truncate text-xs text-ink-3">{says}</span>
            </span>
            <span className="grid justify-items-end gap-1.5">
              <span className="flex items-center gap-1 text-xs text-ink-3">
                {when === "just now" ? <Check size={12} className="text-ok" /> : null}
                {when}
              </span>
              <span className="flex gap-[3px]">
                {STAGES.map((stage) => (
                  <span
                    key={stage}
                    className={cn(
                      "h-1 w-3 rounded-full",
                      stage <= passed ? "bg-ok" : stage === passed + 1 ? "bg-accent" : "bg-line-strong",
                    )}
                  />
                ))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </UseFrame>
  );
}
