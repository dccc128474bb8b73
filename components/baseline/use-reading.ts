import { useEffect, useRef, useState } from "react";
import type { SketchQuestion } from "@/lib/client/sketch/sketch-message";
import { createSketchReader, type ReadOutcome, type SketchReader } from "@/lib/client/sketch/sketch-reader";
import { spawnSketchWorker } from "@/lib/client/sketch/spawn-sketch-worker";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** How long a person must have stopped typing before a text is read. */
const PAUSE_MS = 200;

/** What came of the text last, and whether that is still what it says. */
export type Reading = { outcome: ReadOutcome | undefined; busy: boolean };

/** Reads a text in a worker while it is written. */
export function useReading({ text, choices }: SketchQuestion, catalogue: Catalogue): Reading {
  const reader = useRef<SketchReader | undefined>(undefined);
  const [answered, setAnswered] = useState<{ of: SketchQuestion | undefined; outcome: ReadOutcome }>();
  const asked = useRef<SketchQuestion | undefined>(undefined);

  useEffect(() => {
    const made = createSketchReader({
      spawn: spawnSketchWorker,
      catalogue,
      answer: (outcome) => {
        setAnswered({ of: asked.current, outcome });
      },
    });
    reader.current = made;
    return () => {
      made.end();
    };
  }, [catalogue]);

  useEffect(() => {
    if (text.trim() === "") return;
    const timer = setTimeout(() => {
      asked.current = { text, choices };
      reader.current?.ask(asked.current);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, choices]);

  if (text.trim() === "") return { outcome: undefined, busy: false };
  return {
    outcome: answered?.outcome,
    busy: answered?.of?.text !== text || answered.of.choices !== choices,
  };
}
