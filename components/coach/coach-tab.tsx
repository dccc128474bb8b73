import { useMemo, type ReactNode } from "react";
import { ScaleAdvice } from "@/components/coach/scale-advice";
import { FindingCard } from "@/components/coach/finding-card";
import { InterviewQuestions } from "@/components/coach/interview-questions";
import { WaivedList } from "@/components/coach/waived-list";
import { useStudio } from "@/lib/client/use-studio";
import type { Finding } from "@/lib/domain/coaching/finding";
import { findingsThatMatter } from "@/lib/domain/coaching/findings-that-matter";

const IN_SIGHT = 3;

function keyOf(finding: Finding): string {
  return `${finding.rule}/${finding.key}`;
}

/** The three findings that matter at this stage; the rest behind a count. `offer` is what the coach offers besides. */
export function CoachTab({ offer }: { offer?: ReactNode }) {
  const findings = useStudio((studio) => studio.analysis.findings);
  const progress = useStudio((studio) => studio.analysis.progress);
  const { shown, rest } = useMemo(
    () => findingsThatMatter(findings, progress, IN_SIGHT),
    [findings, progress],
  );

  return (
    <div className="h-full overflow-y-auto">
      <div className="grid grid-cols-1 gap-3 px-4 py-3.5">
        <ScaleAdvice />
        {offer}
        {shown.length > 0 ? (
          <ul className="grid gap-2" aria-label="What matters at this stage">
            {shown.map((finding) => (
              <li key={keyOf(finding)}>
                <FindingCard finding={finding} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">Nothing on this board asks for a word at this stage.</p>
        )}
        {rest.length > 0 ? (
          <details>
            <summary className="min-h-7 cursor-pointer content-center text-xs font-medium text-ink-2">
              {rest.length} more, less pressing
            </summary>
            <ul className="mt-1.5 grid gap-2">
              {rest.map((finding) => (
                <li key={keyOf(finding)}>
                  <FindingCard finding={finding} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <InterviewQuestions />
        <WaivedList />
      </div>
    </div>
  );
}
