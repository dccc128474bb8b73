import { blanksFilled, EMPTY_NOTE } from "@/components/decision/fill-note";
import { useStudioStore } from "@/lib/client/use-studio";
import type { Decision, Note } from "@/lib/domain/board/decision-schema";
import type { Edit, Refusal } from "@/lib/domain/edit/edit";
import type { StudioState } from "@/lib/client/studio-state";
import { bestShown } from "@/lib/domain/ladder/best-shown";
import type { QuestionState } from "@/lib/domain/ladder/progress";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";
import { prefillNote } from "@/lib/domain/tradeoff/prefill-note";

export type NoteDraft = {
  question: Question;
  state: QuestionState | undefined;
  decision: Decision | undefined;
  option: Option | undefined;
  note: Note;
  choose: (option: string) => void;
  /** Writes slots. `field` names the one typed in, so that a run of typing is one undo. */
  write: (note: Partial<Note>, field: string) => void;
  /** Writes the whole note anew, which is how a line is dropped; undefined where an earlier decision hangs on the draft. */
  rewrite: ((note: Note) => void) | undefined;
  propose: () => Refusal | null;
};

/** What the board suggests for an option; of two options the other one is the one not taken. */
function suggestionFor(studio: StudioState, question: Question, option: Option): Partial<Note> {
  const [other, ...more] = question.options.filter((candidate) => candidate.id !== option.id);
  const prefill = prefillNote(studio.board, studio.knowledge, studio.analysis, question, option);
  return { ...prefill, ...(other && more.length === 0 && { rejected: other.id }) };
}

/**
 * The note being written for a question. Nothing is stored until the first choice or keystroke; until then the note
 * shown is what the board itself suggests. Everything is read again at the moment of a gesture.
 */
export function useNoteDraft(question: Question, state: QuestionState | undefined): NoteDraft {
  const store = useStudioStore();
  const decision = state?.decision;
  const optionId = decision ? decision.option : bestShown(question, state?.shown ?? [])[0];
  const option = question.options.find((candidate) => candidate.id === optionId);
  const suggested = !decision && option ? suggestionFor(store.getState(), question, option) : {};
  const start = (note: Partial<Note>, chosen = option?.id): Edit & { type: "start-decision" } => ({
    type: "start-decision",
    id: store.getState().newId(),
    question: question.id,
    ...(chosen !== undefined && { option: chosen }),
    note,
  });

  const choose = (chosen: string): void => {
    const studio = store.getState();
    const next = question.options.find((candidate) => candidate.id === chosen);
    if (!next) return;
    const suggestion = suggestionFor(studio, question, next);
    if (decision) {
      const { id } = decision;
      studio.edit({
        type: "batch",
        edits: [
          { type: "choose-option", id, option: chosen },
          { type: "write-note", id, note: blanksFilled(decision.note, suggestion, chosen) },
        ],
      });
    } else studio.edit(start(suggestion, chosen));
    const drawable = next.place.length > 0 && !(state?.shown.includes(chosen) ?? false);
    studio.previewOption(question.id, drawable ? chosen : null);
  };

  const write = (note: Partial<Note>, field: string): void => {
    const { edit } = store.getState();
    if (decision)
      edit({ type: "write-note", id: decision.id, note }, { coalesce: `note.${decision.id}.${field}` });
    else edit(start({ ...suggested, ...note }));
  };

  const rewrite = (note: Note): void => {
    const { edit } = store.getState();
    if (decision) edit({ type: "batch", edits: [{ type: "remove-decision", id: decision.id }, start(note)] });
  };

  const propose = (): Refusal | null => {
    const { edit } = store.getState();
    if (decision) return edit({ type: "propose-decision", id: decision.id });
    const begun = start(suggested);
    return edit(begun) ?? edit({ type: "propose-decision", id: begun.id });
  };

  return {
    question,
    state,
    decision,
    option,
    choose,
    write,
    propose,
    note: decision?.note ?? { ...EMPTY_NOTE, ...suggested },
    rewrite: decision && decision.supersedes === undefined ? rewrite : undefined,
  };
}
