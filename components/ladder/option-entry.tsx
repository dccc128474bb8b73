import { ChevronRight, Eye, EyeOff } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { OptionOutlook } from "@/components/ladder/option-outlook";
import { ReadLink } from "@/components/ui/read-link";
import { learnPath } from "@/lib/domain/learn/learn-path";
import { useStudio } from "@/lib/client/use-studio";
import type { Option } from "@/lib/domain/knowledge/step-schema";

type OptionEntryProps = { question: string; option: Option; shown: boolean };

/** One option, folded: what it is. Opened: when to choose it, what it gains and costs, and a look at it on the canvas. */
export function OptionEntry({ question, option, shown }: OptionEntryProps) {
  const previewed = useStudio(
    (studio) => studio.ghost?.question === question && studio.ghost.option === option.id,
  );
  const previewOption = useStudio((studio) => studio.previewOption);
  const placeGhost = useStudio((studio) => studio.placeGhost);
  const readOnly = useStudio((studio) => studio.readOnly);
  const drawable = option.place.length > 0 && !shown && !readOnly;
  return (
    <details className="group border-t border-line first:border-t-0">
      <summary className="flex cursor-pointer list-none items-start gap-1.5 px-2 py-2 hover:bg-canvas focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden
          className="mt-0.5 shrink-0 text-ink-3 transition-transform duration-150 group-open:rotate-90"
        />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{option.name}</span>
          <span className="block text-xs text-ink-3">{option.summary}</span>
        </span>
        {shown ? <Badge tone="accent">on the board</Badge> : null}
      </summary>
      <div className="grid gap-2 px-2 pb-3 pl-7 text-xs">
        <p>
          <span className="font-medium">Choose it when </span>
          {option.chooseWhen}
        </p>
        <Effects label="Gains" effects={option.gain} />
        <Effects label="Costs" effects={option.giveUp} />
        {option.examples ? <p className="text-ink-3">{option.examples}</p> : null}
        <ReadLink href={learnPath({ option: option.id })} about={option.name} className="justify-self-start">
          More about it
        </ReadLink>
        {drawable ? (
          <div className="flex gap-1.5 pt-1">
            {previewed ? (
              <Button
                size="sm"
                variant="primary"
                onClick={() => {
                  placeGhost();
                }}
              >
                Place it
              </Button>
            ) : null}
            <Button
              size="sm"
              aria-pressed={previewed}
              onClick={() => {
                previewOption(question, previewed ? null : option.id);
              }}
            >
              {previewed ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
              {previewed ? "Hide" : "Preview"}
            </Button>
          </div>
        ) : null}
        {previewed ? <OptionOutlook /> : null}
      </div>
    </details>
  );
}

function Effects({ label, effects }: { label: string; effects: Option["gain"] }) {
  return (
    <p>
      <span className="font-medium">{label} </span>
      {effects.map((effect) => `${effect.quality.replace("-", " ")}: ${effect.by}`).join("; ")}
    </p>
  );
}
