import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { OwnStore } from "@/lib/client/lab-tests/own-store";
import type { StageFrame } from "@/lib/client/lab-tests/frame-stage";
import type { OwnResult } from "@/lib/client/lab-tests/own-results";
import type { TestBench, TestRun } from "@/lib/client/lab-tests/create-test-bench";
import type { AcceptanceId } from "@/lib/domain/knowledge/overlay-ids";
import { invariant } from "@/lib/shared/invariant";

type Bench = { bench: TestBench; own: OwnStore };

const BenchContext = createContext<Bench | null>(null);

/** Gives a page of tests its two stores. */
export const BenchProvider = BenchContext.Provider;

export function useBench(): Bench {
  const found = useContext(BenchContext);
  invariant(found, "a card stands on a page of tests");
  return found;
}

/** How a test stands; undefined while it was not run. */
export function useTestRun(id: string): TestRun | undefined {
  return useStore(useBench().bench.store, ({ runs }) => runs.get(id));
}

/** Every screen that is open at this moment. */
export function useFrames(): readonly StageFrame[] {
  return useStore(useBench().bench.stage.store);
}

/** What somebody recorded of a test. */
export function useOwnResult(id: AcceptanceId): OwnResult | undefined {
  return useStore(useBench().own.store, ({ results }) => results[id]);
}
