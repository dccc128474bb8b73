import { useId } from "react";
import { ReadLink } from "@/components/ui/read-link";
import { learnPath } from "@/lib/domain/learn/learn-path";
import { useStudio } from "@/lib/client/use-studio";
import type { DefenceReport } from "@/lib/domain/ladder/defence-report";

type DefenceNotesProps = { title: string; notes: DefenceReport["notes"]; empty: string };

/** Every note of a walk in its order; each one leads to its question. */
export function DefenceNotes({ title, notes, empty }: DefenceNotesProps) {
  const id = useId();
  const showQuestion = useStudio((studio) => studio.showQuestion);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      {notes.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <ol className="mt-2 grid gap-2">
        {notes.map((note) => (
          <li key={note.decision.id} className="rounded-card border border-line-strong px-3 py-2.5">
            <p className="flex items-baseline justify-between gap-3">
              <button
                type="button"
                className="min-h-6 text-left font-medium underline decoration-line-strong underline-offset-2 hover:decoration-accent"
                onClick={() => {
                  showQuestion(note.decision.question);
                }}
              >
                {note.title}
              </button>
              <span className="flex shrink-0 items-center gap-1 font-mono text-xs text-ink-3">
                {note.score} of 4
                <ReadLink href={learnPath({ step: note.decision.step })} about={note.title} />
              </span>
            </p>
            <p className="mt-0.5 leading-relaxed text-ink-2">{note.sentence}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
