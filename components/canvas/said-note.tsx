import { useEffect, useState } from "react";
import { useStudio } from "@/lib/client/use-studio";
import type { StudioState } from "@/lib/client/studio-state";

const selectSaid = (state: StudioState) => state.said;
const STAYS_MS = 5_000;

/** The latest sentence about what was asked for, for a few seconds. The live region says it aloud. */
export function SaidNote() {
  const said = useStudio(selectSaid);
  const [over, setOver] = useState(0);
  const count = said?.count ?? 0;
  useEffect(() => {
    if (count === 0) return;
    const timer = setTimeout(() => {
      setOver(count);
    }, STAYS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [count]);
  if (said === null || over === count) return null;
  return (
    <p
      aria-hidden
      data-said
      className="max-w-md rounded-[10px] border border-line-strong bg-panel px-3 py-1.5 text-center text-ink-2 shadow-card"
    >
      {said.text}
    </p>
  );
}
