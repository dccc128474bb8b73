import { PenLine } from "lucide-react";
import { useState } from "react";
import { GrowingText } from "@/components/ui/growing-text";
import { useStudio } from "@/lib/client/use-studio";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { AskState } from "@/lib/domain/overlay/overlay-progress";

type AskRowProps = { ask: OverlayStep["asks"][number]; answer: AskState["answer"] };

/** Something to find out: what the board shows, said to be so, or what a person wrote over it. */
export function AskRow({ ask, answer }: AskRowProps) {
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const [writing, setWriting] = useState(false);
  const own = answer?.by === "person" ? answer.says : "";
  const hasField = !readOnly && (writing || own !== "");
  return (
    <li className="grid gap-1 border-t border-line py-2 first:border-t-0 first:pt-0 last:pb-0">
      <p className="flex items-start justify-between gap-2">
        <span className="text-ink-2">{ask.text}</span>
        {readOnly || hasField ? null : (
          <button
            type="button"
            aria-label={`Write your own answer: ${ask.text}`}
            onClick={() => {
              setWriting(true);
            }}
            className="-mt-0.5 grid size-6 shrink-0 place-items-center rounded-md text-ink-3 hover:bg-ink/6 hover:text-ink max-md:size-11"
          >
            <PenLine size={13} aria-hidden />
          </button>
        )}
      </p>
      {answer?.by === "board" && !writing ? (
        <p>
          {answer.says} <span className="text-xs whitespace-nowrap text-ink-3">from this board</span>
        </p>
      ) : null}
      {hasField ? (
        <div
          className="rounded-lg border border-line-strong bg-bg px-2 py-0.5 transition-colors focus-within:border-accent max-md:min-h-11"
          onFocus={() => {
            setWriting(true);
          }}
          onBlur={() => {
            setWriting(false);
          }}
        >
          <GrowingText
            label={`Your answer: ${ask.text}`}
            value={own}
            placeholder="what you found"
            takesFocus={writing}
            onWrite={(text) => {
              edit({ type: "answer-ask", ask: ask.id, text }, { coalesce: `answer/${ask.id}` });
            }}
          />
        </div>
      ) : null}
      {readOnly && own !== "" ? <p>{own}</p> : null}
    </li>
  );
}
