import { MatrixRows } from "@/components/sessions/matrix-rows";
import { ViewHeader } from "@/components/sessions/view-header";

/** The gap matrix on its own. */
export function MatrixView() {
  return (
    <>
      <ViewHeader title="Gap matrix">
        0 is absent, 1 by hand, 2 works with gaps, 3 tested. The scope sets the target; a 3 needs a test that
        has passed.
      </ViewHeader>
      <MatrixRows />
    </>
  );
}
