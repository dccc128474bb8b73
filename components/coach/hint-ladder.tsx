import { useState } from "react";
import { Button } from "@/components/ui/button";

const STRENGTHS = ["A nudge", "A pointer", "What to do"] as const;

/** Three strengths, one at a time: the person decides how much to be told. */
export function HintLadder({ hints }: { hints: readonly [string, string, string] }) {
  const [given, setGiven] = useState(1);
  const next = STRENGTHS[given];
  return (
    <div className="grid gap-1.5 text-xs">
      <ol aria-live="polite" className="grid gap-1">
        {hints.slice(0, given).map((hint, place) => (
          <li key={hint} className="rounded-lg bg-canvas px-2.5 py-1.5">
            <span className="font-medium text-ink-2">{STRENGTHS[place]}: </span>
            {hint}
          </li>
        ))}
      </ol>
      {next ? (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => {
            setGiven(given + 1);
          }}
        >
          Tell me more
        </Button>
      ) : null}
    </div>
  );
}
