import { ClassEditor } from "@/components/intake/class-editor";
import { ConcernSwitches } from "@/components/intake/concern-switches";
import { ProblemNumbers } from "@/components/intake/problem-numbers";
import { WorkloadFields } from "@/components/intake/workload-fields";
import { useStudio } from "@/lib/client/use-studio";

/** Intake without a form: a problem's numbers to confirm, or one's own to set. It never stands before drawing. */
export function IntakeCards() {
  const problem = useStudio((studio) => studio.knowledge.problem);
  return (
    <section aria-label="Intake" className="grid content-start gap-3">
      {problem ? (
        <ProblemNumbers problem={problem} />
      ) : (
        <>
          <header>
            <h3 className="font-semibold">Your numbers</h3>
            <p className="text-xs text-ink-3">
              Rough ones will do. Draw whenever you like; every note can lean on them.
            </p>
          </header>
          <WorkloadFields />
          <ClassEditor />
          <ConcernSwitches />
        </>
      )}
    </section>
  );
}
