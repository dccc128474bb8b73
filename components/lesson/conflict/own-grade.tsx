import { Check, X } from "lucide-react";
import { HOLDS_TONES, HOLDS_WORDS } from "@/components/lesson/conflict/conflict-words";
import { Badge } from "@/components/ui/badge";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Conflict } from "@/lib/domain/knowledge/conflict-schema";
import type { ControlFacts } from "@/lib/domain/overlay/grade-control";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import { cn } from "@/lib/shared/class-names";

const UPSTREAM: Readonly<Record<ControlFacts["upstream"], string>> = {
  "both-ways": "Stop goes up on the same connection",
  post: "Stop goes up as a request of its own",
  close: "Closing the connection is the only signal up",
  none: "Nothing goes up",
};

function Fact({ holds, children }: { holds: boolean; children: string }) {
  const Drawn = holds ? Check : X;
  return (
    <li className={cn("flex items-center gap-1.5", holds ? "text-ok" : "text-hot")}>
      <Drawn size={14} aria-hidden />
      {children}
    </li>
  );
}

export type OwnGradeProps = {
  conflict: Conflict;
  board: Pick<Board, "components" | "connections">;
  overlay: Pick<OverlayAnalysis, "conflict">;
  /** What the board is called here: "Your board", "Your path". */
  title: string;
};

/** How a board tells a Stop from a lost connection, and the connections where it cannot. */
export function OwnGrade({ conflict, board, overlay, title }: OwnGradeProps) {
  const found = overlay.conflict;
  const grade = conflict.grades.find(({ id }) => id === found?.grade);
  if (!found || !grade) return null;
  const { facts, lines } = found;
  const nameOf = (id: string): string => board.components[id as Component["id"]]?.name ?? "?";
  const concerned = Object.values(board.connections).filter(({ id }) => lines.includes(id));
  return (
    <div className="grid gap-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-base font-medium">
          {title}: {grade.title}
        </span>
        <Badge tone={HOLDS_TONES[grade.holds]}>{HOLDS_WORDS[grade.holds]}</Badge>
      </p>
      <p className="max-w-[70ch] text-ink-2">{grade.says}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        <Fact holds={facts.log}>{facts.log ? "A log stands between" : "No log stands between"}</Fact>
        <Fact holds={facts.resume}>{facts.resume ? "Readers catch up" : "Readers do not catch up"}</Fact>
        <Fact holds={facts.upstream === "both-ways" || facts.upstream === "post"}>
          {UPSTREAM[facts.upstream]}
        </Fact>
      </ul>
      {concerned.length === 0 ? null : (
        <p>
          Where one close means both:{" "}
          {concerned.map(({ from, to }) => `${nameOf(from)} to ${nameOf(to)}`).join(", ")}.
        </p>
      )}
    </div>
  );
}
