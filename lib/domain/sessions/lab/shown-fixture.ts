import { EMPTY_LEDGER } from "@/lib/domain/sessions/lab/ledger";
import { EMPTY_VIEW } from "@/lib/domain/sessions/lab/screen-view";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import { shownOf } from "@/lib/domain/sessions/lab/shown-of";

/** A line that was never cut. */
export const LIVE_LINE = {
  state: "live",
  resumes: true,
  cuts: 0,
  cutAt: null,
  backAt: null,
  caughtUpAt: null,
  resumedFrom: null,
} as const;

/** What a screen shows on which nothing was asked yet, but for `some`. */
export function quietShown(some: Partial<Shown> = {}): Shown {
  const shown = shownOf({
    view: EMPTY_VIEW,
    ledger: EMPTY_LEDGER,
    line: LIVE_LINE,
    notice: "",
    refused: false,
    sessionId: null,
    present: [],
  });
  return { ...shown, ...some };
}
