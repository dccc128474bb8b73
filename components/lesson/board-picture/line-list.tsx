import { ShieldCheck, Unplug } from "lucide-react";
import { MARK_WORDS, NO_MARKS, type Marks } from "@/components/lesson/board-picture/picture-marks";
import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { LineLife } from "@/lib/domain/overlay/line-lives";

export type LineListProps = {
  board: Board;
  lives: readonly LineLife[];
  marks?: Marks;
  label: string;
};

/** The same as the labels of a picture, to read: each connection on the way of an answer and what dies when it closes. */
export function LineList({ board, lives, marks = NO_MARKS, label }: LineListProps) {
  const nameOf = (id: string): string => board.components[id as Component["id"]]?.name ?? "?";
  const lines = Object.values(board.connections);
  const listed = lives.flatMap((life) => {
    const line = lines.find(({ id }) => id === life.connection);
    return line
      ? [{ life, ends: `${nameOf(line.from)} to ${nameOf(line.to)}`, mark: marks.get(line.id) }]
      : [];
  });
  return (
    <ul aria-label={label} className="grid gap-1.5 text-sm">
      {listed
        .sort((a, b) => Number(b.life.atScreen) - Number(a.life.atScreen))
        .map(({ life, ends, mark }) => (
          <li key={life.connection} className="grid grid-cols-[16px_1fr] gap-2">
            {life.loses ? (
              <Unplug size={14} aria-hidden className="mt-0.5 text-hot" />
            ) : (
              <ShieldCheck size={14} aria-hidden className="mt-0.5 text-ok" />
            )}
            <span>
              <span className="font-medium">{ends}</span>
              <span className="text-ink-3">
                {" "}
                lives as long as the {life.lifetime}
                {mark ? ` (${MARK_WORDS[mark]})` : ""}. Dies if this closes:
              </span>{" "}
              {life.dies}
            </span>
          </li>
        ))}
    </ul>
  );
}
