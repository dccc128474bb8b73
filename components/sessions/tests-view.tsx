import { TestResults, type TestResultsProps } from "@/components/sessions/test-results";
import { ViewHeader } from "@/components/sessions/view-header";

/** The acceptance tests on their own. */
export function TestsView(props: TestResultsProps) {
  return (
    <>
      <ViewHeader title="Acceptance tests">
        Run them on the real path, with faults. A result counts with its build and its date.
      </ViewHeader>
      <TestResults {...props} />
    </>
  );
}
