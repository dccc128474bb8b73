import {
  Ban,
  Check,
  CircleAlert,
  CornerDownRight,
  LoaderCircle,
  Search,
  Unplug,
  UserRound,
  Wrench,
  X,
} from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ScreenItem, WorkStanding } from "@/lib/domain/sessions/lab/screen-view";
import { cn } from "@/lib/shared/class-names";

type Item<Kind extends ScreenItem["kind"]> = Extract<ScreenItem, { kind: Kind }>;

/** Buttons within the conversation: large enough for a finger where there are fingers. */
export const TOUCH = "pointer-coarse:min-h-11";

const QUESTION_WORDS = {
  sent: "",
  kept: "Sent when the line is back",
  queued: "Queued: answered next",
} as const;

/** What somebody asked, at the right; what is queued can be taken back. */
export function QuestionItem({
  item,
  onTakeBack,
}: {
  item: Item<"question">;
  onTakeBack: (runId: string) => void;
}) {
  const { text, by, isMine, standing, runId } = item;
  const words = QUESTION_WORDS[standing];
  return (
    <div className="flex flex-col items-end gap-1 self-end pl-6">
      {isMine ? (
        <span className="sr-only">You asked:</span>
      ) : (
        <span className="text-xs text-ink-3">{by}</span>
      )}
      <p className="rounded-[10px] bg-accent-bg px-2.5 py-1.5 break-words">{text}</p>
      {words === "" ? null : (
        <p className="flex items-center gap-1.5 text-xs text-ink-3">
          {words}
          {runId === null ? null : (
            <Button size="sm" variant="ghost" className={TOUCH} onClick={() => onTakeBack(runId)}>
              <X size={12} aria-hidden />
              Take back
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** What an agent writes. While it grows a mark stands at its end; it is not read out word by word. */
export const TextItem = memo(function TextItem({
  text,
  standing,
}: {
  text: string;
  standing: Item<"text">["standing"];
}) {
  return (
    <p className="leading-[1.5] break-words whitespace-pre-wrap">
      {text}
      {standing === "growing" ? (
        <span
          aria-hidden
          className="ml-0.5 inline-block h-3.5 w-[7px] rounded-[1px] bg-accent align-[-2px]"
        />
      ) : null}
      {standing === "partial" ? <span className="text-ink-3"> …</span> : null}
    </p>
  );
});

const STANDING: Readonly<Record<WorkStanding, { word: string; tone: string }>> = {
  working: { word: "at work", tone: "text-ink-3" },
  done: { word: "done", tone: "text-ok" },
  failed: { word: "failed", tone: "text-hot" },
  stopped: { word: "stopped", tone: "text-warn" },
};

function StandingIcon({ standing }: { standing: WorkStanding }) {
  if (standing === "working")
    return <LoaderCircle size={13} aria-hidden className="motion-safe:animate-spin" />;
  if (standing === "done") return <Check size={13} aria-hidden />;
  return standing === "failed" ? <CircleAlert size={13} aria-hidden /> : <Ban size={13} aria-hidden />;
}

function Row({ icon, standing, children }: { icon: ReactNode; standing: WorkStanding; children: ReactNode }) {
  const { word, tone } = STANDING[standing];
  return (
    <div className="flex items-center gap-2 rounded-lg border border-line px-2.5 py-1.5 text-xs text-ink-2 [&_svg]:shrink-0">
      {icon}
      <span className="min-w-0 break-words">{children}</span>
      <span className={cn("ml-auto inline-flex items-center gap-1", tone)}>
        <StandingIcon standing={standing} />
        <span className="sr-only">{word}</span>
      </span>
    </div>
  );
}

/** A colleague of the orchestrator, and what it is at. */
export function AgentItem({ item }: { item: Item<"agent"> }) {
  return (
    <Row icon={<UserRound size={13} aria-hidden />} standing={item.standing}>
      <span className="font-medium">{item.agent}</span>: {item.says}
    </Row>
  );
}

/** A tool that an agent uses. */
export function ToolItem({ item }: { item: Item<"tool"> }) {
  const isReading = item.name.startsWith("read");
  return (
    <Row
      icon={isReading ? <Search size={13} aria-hidden /> : <Wrench size={13} aria-hidden />}
      standing={item.standing}
    >
      <span className="font-mono">{item.name}</span>
      {item.output === "" ? null : <span className="text-ink-3"> {item.output}</span>}
    </Row>
  );
}

/** Something said to a run under way, and whether it was taken up. */
export function SteerItem({ item }: { item: Item<"steer"> }) {
  const words = {
    taken: "taken up",
    waiting: "not taken up yet",
    "not-taken": "not taken up: the run had ended",
  };
  return (
    <div className="flex items-start gap-1.5 self-end pl-6 text-xs text-ink-2 [&_svg]:mt-0.5 [&_svg]:shrink-0">
      <CornerDownRight size={12} aria-hidden />
      <p className="break-words">
        {item.breaksIn ? "Broke in" : "Steered"}: {item.text}{" "}
        <span className="text-ink-3">({words[item.standing]})</span>
      </p>
    </div>
  );
}

/** How a run came to its end before it was whole. */
export function EndingItem({ item }: { item: Item<"ending"> }) {
  const isFailed = item.tone === "failed";
  return (
    <p
      className={cn(
        "flex items-start gap-1.5 text-xs [&_svg]:mt-0.5 [&_svg]:shrink-0",
        isFailed ? "text-hot" : "text-warn",
      )}
    >
      {isFailed ? <CircleAlert size={13} aria-hidden /> : <Ban size={13} aria-hidden />}
      {item.says}
    </p>
  );
}

/** Where a direct answer was broken off, and the only way on from there. */
export function BreakItem({ item, onAskAgain }: { item: Item<"break">; onAskAgain: () => void }) {
  return (
    <div className="space-y-1.5 rounded-lg border border-dashed border-hot/50 bg-hot-bg px-2.5 py-1.5 text-xs text-hot">
      <p className="flex items-start gap-1.5 [&_svg]:mt-0.5 [&_svg]:shrink-0">
        <Unplug size={13} aria-hidden />
        {item.says}
      </p>
      {item.mayAskAgain ? (
        <Button size="sm" className={TOUCH} onClick={onAskAgain}>
          Ask again from the beginning
        </Button>
      ) : null}
    </div>
  );
}
