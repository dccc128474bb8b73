import { Circle, CircleCheck, CircleX, FlaskConical, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { RecordDate } from "@/components/sessions/record-date";
import { ResultForm } from "@/components/sessions/result-form";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { TestRow } from "@/lib/domain/overlay/results-file";
import { testsPath } from "@/lib/domain/overlay/tests-address";
import { cn } from "@/lib/shared/class-names";

const OUTCOMES: Readonly<Record<TestRow["outcome"], { icon: LucideIcon; word: string; tone: string }>> = {
  passed: { icon: CircleCheck, word: "passed", tone: "text-ok" },
  failed: { icon: CircleX, word: "failed", tone: "text-hot" },
  open: { icon: Circle, word: "open", tone: "text-ink-3" },
};

/** An acceptance test: what is given, what must hold, what came of it, and the form to record it. */
export function TestRowCard({ row }: { row: TestRow }) {
  const readOnly = useStudio((studio) => studio.readOnly);
  const boardId = useStudio((studio) => studio.boardId);
  const isAsked = useStudio((studio) => studio.focusedTest === row.test.id);
  const [open, setOpen] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The scroll position is the browser's: a test that somebody asked for is brought into view.
  useEffect(() => {
    if (isAsked) card.current?.scrollIntoView({ block: "center" });
  }, [isAsked]);
  const { icon: Drawn, word, tone } = OUTCOMES[row.outcome];
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <li
      ref={card}
      aria-label={`${row.test.id}, ${word}`}
      className={cn("grid gap-1 px-3 py-2.5", isAsked && "bg-accent-bg")}
    >
      <p className="flex items-center gap-2">
        <span className="font-mono text-xs">{row.test.id}</span>
        <span className={cn("flex items-center gap-1 text-xs font-medium", tone)}>
          <Drawn size={14} aria-hidden />
          {word}
        </span>
        {row.build !== undefined && row.at !== undefined ? (
          <span className="min-w-0 truncate text-xs text-ink-3">
            {row.build}, <RecordDate at={row.at} />
          </span>
        ) : null}
        {readOnly || open ? null : (
          <Button
            ref={button}
            size="sm"
            variant="ghost"
            aria-label={`${row.outcome === "open" ? "Record" : "Change"} the result of ${row.test.id}`}
            className="-mr-2 ml-auto max-md:min-h-11"
            onClick={() => {
              setOpen(true);
            }}
          >
            {row.outcome === "open" ? "Record" : "Change"}
          </Button>
        )}
      </p>
      <p className="text-xs text-ink-2">{row.test.given}</p>
      <p>{row.test.then}</p>
      {row.note !== undefined && !open ? <p className="text-xs text-ink-2">“{row.note}”</p> : null}
      <Link
        href={testsPath({ only: [row.test.id], board: readOnly ? null : boardId })}
        prefetch={false}
        className="flex min-h-6 items-center gap-1 justify-self-start text-xs font-medium text-accent underline underline-offset-2 max-md:min-h-11"
      >
        <FlaskConical size={13} aria-hidden />
        Run {row.test.id} in the lab
      </Link>
      {open ? <ResultForm row={row} onDone={close} /> : null}
    </li>
  );
}
