import { MessageCircleQuestion } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import { findQuestion } from "@/lib/domain/edit/plan-find";
import { questionsBehind } from "@/lib/domain/ladder/questions-behind";

/** Something that stands as it was found: what a challenge would ask of it, and the way to ask. */
export function TakenOver({ root, id }: { root: "components" | "connections"; id: string }) {
  const board = useStudio((studio) => studio.board);
  const knowledge = useStudio((studio) => studio.knowledge);
  const edit = useStudio((studio) => studio.edit);
  const showQuestion = useStudio((studio) => studio.showQuestion);
  const readOnly = useStudio((studio) => studio.readOnly);
  const questions = useMemo(
    () => questionsBehind(board, { root, id }, knowledge),
    [board, root, id, knowledge],
  );
  const [first] = questions;
  if (first === undefined)
    return (
      <p className="px-4 pb-3 text-xs text-ink-3">
        It stands as it was found. Nothing about it is a choice that owes a note, until you change it.
      </p>
    );
  return (
    <section aria-label="As it was found" className="mx-4 mb-3 rounded-lg border border-line bg-canvas p-3">
      <p className="text-xs text-ink-2">
        It stands as it was found: it owes no note until you change or challenge it. A challenge asks:
      </p>
      <ul className="mt-1.5 list-disc pl-4 text-xs text-ink">
        {questions.map((question) => (
          <li key={question}>{findQuestion(knowledge, question)?.question.text ?? question}</li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          size="sm"
          className="mt-2.5 max-md:h-11"
          onClick={() => {
            edit({ type: "challenge", [root]: [id] });
            showQuestion(first);
          }}
        >
          <MessageCircleQuestion size={14} aria-hidden /> Challenge this
        </Button>
      )}
    </section>
  );
}
