import { CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { findAnyQuestion } from "@/lib/client/find-question";
import { useStudio } from "@/lib/client/use-studio";
import { allOwed } from "@/lib/domain/ladder/all-owed";
import { notesOwed } from "@/lib/domain/ladder/notes-owed";

/** The debt of both walks: one number that opens the queue of questions still owed, the ladder's first. */
export function OwedQueue() {
  const owed = useStudio((studio) => allOwed(studio.analysis));
  const knowledge = useStudio((studio) => studio.knowledge);
  const analysis = useStudio((studio) => studio.analysis);
  const showQuestion = useStudio((studio) => studio.showQuestion);
  const [open, setOpen] = useState(false);

  if (owed.length === 0) {
    return (
      <p className="flex items-center gap-1.5 text-xs text-ink-3">
        <CircleCheck size={14} aria-hidden className="text-ok" />
        {notesOwed(0)}
      </p>
    );
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button
          size="sm"
          className="border-warn/40 bg-warn-bg text-warn hover:border-warn hover:bg-warn-bg hover:text-warn data-[state=open]:bg-warn-bg"
        >
          <CircleAlert size={14} aria-hidden />
          <span aria-live="polite">{notesOwed(owed.length)}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Notes owed" className="p-1.5">
        <p className="flex items-center justify-between px-2 py-1 text-xs text-ink-3">
          {analysis.progress.owed.length > 0
            ? "Drawing goes on; the stage waits for these."
            : "Drawing goes on; the overlay waits for these."}
          <span className="flex items-center gap-1">
            <Kbd>N</Kbd> next
          </span>
        </p>
        <ol>
          {owed.map((state) => {
            const found = findAnyQuestion({ knowledge, analysis }, state.question);
            return (
              <li key={state.question}>
                <button
                  type="button"
                  className="w-full rounded-lg px-2 py-1.5 text-left hover:bg-accent-bg focus-visible:outline-offset-[-2px]"
                  onClick={() => {
                    setOpen(false);
                    showQuestion(state.question);
                  }}
                >
                  <span className="block font-medium">{found?.question.text ?? state.question}</span>
                  <span className="block text-xs text-ink-3">
                    {found?.stepTitle}
                    {state.says ? `: ${state.says}` : ""}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </PopoverContent>
    </Popover>
  );
}
