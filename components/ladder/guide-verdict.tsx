import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Guide } from "@/lib/domain/knowledge/guide-schema";

type GuideVerdictProps = { verdict: Guide["verdicts"][number]; reasons: readonly string[] };

/** Where a guide ends: the option, the reasons the answers gave, what to watch. The note is still the person's to write. */
export function GuideVerdict({ verdict, reasons }: GuideVerdictProps) {
  const steps = useStudio((studio) => studio.knowledge.steps);
  const showQuestion = useStudio((studio) => studio.showQuestion);
  const previewOption = useStudio((studio) => studio.previewOption);
  const question = steps
    .flatMap((step) => step.questions)
    .find((candidate) => candidate.options.some((option) => option.id === verdict.option));
  const option = question?.options.find((candidate) => candidate.id === verdict.option);
  return (
    <div className="grid gap-2">
      <p className="text-base font-semibold">{option?.name ?? verdict.option}</p>
      <p>{verdict.says}</p>
      <ul className="list-disc space-y-0.5 pl-4 text-ink-2">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="rounded-lg bg-warn-bg px-2.5 py-1.5 text-xs">
        <span className="font-medium text-warn">Watch: </span>
        {verdict.watch}
      </p>
      {question && option ? (
        <Button
          variant="primary"
          className="justify-self-start"
          onClick={() => {
            showQuestion(question.id);
            if (option.place.length > 0) previewOption(question.id, option.id);
          }}
        >
          Take it to the note
        </Button>
      ) : null}
    </div>
  );
}
