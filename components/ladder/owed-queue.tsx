import { CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { useStudio } from "@/lib/client/use-studio";
import { notesOwed } from "@/lib/domain/ladder/notes-owed";

/** The debt: one number that opens the queue of questions still owed, in the order of the ladder. */
export function OwedQueue() {
  const owed = useStudio((studio) => studio.analysis.progress.owed);
  const steps = useStudio((studio) => studio.knowledge.steps);
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
          Drawing goes on; the stage waits for these.
          <span className="flex items-center gap-1">
            <Kbd>N</Kbd> next
          </span>
        </p>
        <ol>
          {owed.map((state) => {
            const step = steps.find((candidate) => candidate.id === state.step);
            const text =
              step?.questions.find((question) => question.id === state.question)?.text ?? state.question;
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
                  <span className="block font-medium">{text}</span>
                  <span className="block text-xs text-ink-3">
                    {step?.title}
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
