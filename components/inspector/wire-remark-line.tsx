import { TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { useStudio } from "@/lib/client/use-studio";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import { remarkOnWire } from "@/lib/domain/graph/remark-on-wire";

/** Why a connection deserves a second look, and what would not. The connection stays allowed. */
export function WireRemarkLine({ line }: { line: Connection }) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const remark = useMemo(() => {
    const index = indexBoard(board, knowledge);
    const [from, to] = [index.part(line.from), index.part(line.to)];
    return from === undefined || to === undefined ? null : remarkOnWire(from, to, line, knowledge);
  }, [board, knowledge, line]);
  if (remark === null) return null;
  return (
    <p role="note" className="flex gap-2 rounded-lg border border-warn/30 bg-warn-bg px-2.5 py-2 text-xs">
      <TriangleAlert size={14} aria-hidden className="mt-px shrink-0 text-warn" />
      <span>
        <span className="font-medium">{remark.says}</span> {remark.instead}
      </span>
    </p>
  );
}
