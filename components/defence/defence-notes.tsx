import { useStudio } from "@/lib/client/use-studio";
import type { DefenceReport } from "@/lib/domain/ladder/defence-report";

/** Every note in the order of the ladder; each one leads to its question. */
export function DefenceNotes({ notes }: { notes: DefenceReport["notes"] }) {
  const showQuestion = useStudio((studio) => studio.showQuestion);
  return (
    <section aria-labelledby="defence-notes">
      <h3 id="defence-notes" className="font-semibold">
        The notes, in order
      </h3>
      {notes.length === 0 ? (
        <p className="text-ink-2">No note is accepted yet. The first one makes this page.</p>
      ) : null}
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
              <span className="shrink-0 font-mono text-xs text-ink-3">{note.score} of 4</span>
            </p>
            <p className="mt-0.5 leading-relaxed text-ink-2">{note.sentence}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
