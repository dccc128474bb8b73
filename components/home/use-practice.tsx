import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { UseFrame } from "@/components/home/use-frame";
import { cn } from "@/lib/shared/class-names";

const STEPS = [
  {
    icon: CircleCheck,
    title: "Load balancer",
    says: "Four of four answered",
    state: "done",
    tone: "text-ok",
  },
  {
    icon: CircleDot,
    title: "Cache",
    says: "Links runs at 92 % of its reads",
    state: "now",
    tone: "text-accent",
  },
  {
    icon: CircleDashed,
    title: "Sharding",
    says: "Writes at 5 %; asks above 80 %",
    state: "not yet",
    tone: "text-ink-3",
  },
] as const;

const NOTE = [
  { field: "We gain", chip: "Latency", text: "most reads skip Links" },
  { field: "We give up", chip: "Consistency", text: "stale for up to 60 s" },
] as const;

/** Interview practice: the ladder and the note that a step owes. */
export function UsePractice() {
  return (
    <UseFrame
      title="Practise for the interview"
      says="The load says which step is due and why. You draw it, and write what it gains and what it costs."
      describes="A ladder of steps with the cache step due, and the trade-off note it asks for."
    >
      <div className="w-full max-w-[340px]">
        <ul className="rounded-xl border border-line bg-panel p-1.5 shadow-card">
          {STEPS.map(({ icon: Drawn, title, says, state, tone }) => (
            <li
              key={title}
              className={cn(
                "grid grid-cols-[18px_1fr_auto] gap-2 rounded-lg px-2 py-1.5",
                state === "now" && "bg-accent-bg",
              )}
            >
              <Drawn size={16} className={cn("mt-0.5", tone)} />
              <span>
                <span className="block font-medium">{title}</span>
                <span className="block text-xs text-ink-3">{says}</span>
              </span>
              <span className={cn("text-xs", tone)}>{state}</span>
            </li>
          ))}
        </ul>
        <div className="relative -mt-1.5 ml-10 space-y-1.5 rounded-xl border border-line-strong bg-panel p-2.5 shadow-card">
          {NOTE.map(({ field, chip, text }) => (
            <p key={field} className="flex items-center gap-1.5 text-xs whitespace-nowrap">
              <span className="w-16 shrink-0 text-ink-3">{field}</span>
              <span className="rounded-md bg-accent-bg px-1.5 font-medium text-accent">{chip}</span>
              <span className="truncate text-ink-2">{text}</span>
            </p>
          ))}
        </div>
      </div>
    </UseFrame>
  );
}
