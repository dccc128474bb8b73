import { lineWords } from "@/components/lab/screen/line-words";
import type { ScreenState } from "@/lib/client/lab/screen";
import type { ShownStatus } from "@/lib/domain/sessions/lab/shown";

const STATUS: Readonly<Record<ShownStatus, string>> = {
  idle: "",
  active: "An answer is being written.",
  suspended: "The agent asks for leave.",
  complete: "The answer is complete.",
  cancelled: "The answer was stopped.",
  error: "The answer broke off.",
};

/** Reads out how things stand when that changes: the line, the answer, a notice. Never the words of the answer. */
export function Announcer({ state }: { state: ScreenState }) {
  // Without a clock: a countdown would be read out second by second.
  const line = lineWords({ ...state, backInAt: null }, 0).says;
  return (
    <div className="sr-only">
      <p role="status">Line: {line}.</p>
      <p role="status">{STATUS[state.view.status]}</p>
      <p role="status">{state.notice}</p>
    </div>
  );
}
