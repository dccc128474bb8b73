import type { StoreApi } from "zustand/vanilla";
import type { DirectServer } from "@/lib/client/lab/direct-server";
import type { Screens } from "@/lib/client/lab/open-screens";
import type { Watch } from "@/lib/client/lab/open-watch";
import type { Timers } from "@/lib/client/lab/timers";
import type { OpenTry } from "@/lib/client/lab-page/ask-both";
import { followDirectReports } from "@/lib/client/lab-page/direct-reports";
import { CLOSED_LAB, type LabState, type LabTry } from "@/lib/client/lab-page/lab-state";

/** What beginning a try takes. */
export interface BeginTryDeps {
  readonly store: StoreApi<LabState>;
  readonly watch: Watch;
  readonly screens: Screens;
  readonly server: Pick<DirectServer, "report">;
  readonly timers: Timers;
}

/** A try that was begun, and how to put it away. */
export interface BegunTry {
  readonly by: OpenTry;
  readonly end: () => void;
}

const OPENS_WITHIN_MS = 60_000;

/** Shows a new conversation on both sides, and follows what becomes of it. */
export function beginTry(current: LabTry, { store, watch, screens, server, timers }: BeginTryDeps): BegunTry {
  const { direct } = CLOSED_LAB;
  store.setState({ current, devices: ["laptop"], seen: new Map(), direct, last: null });
  const stopListening = screens.subscribe(() => {
    store.setState({ seen: screens.all() });
  });
  const stopReports = followDirectReports({
    screens,
    server,
    timers,
    onChange: (known) => {
      store.setState({ direct: known });
    },
  });
  return {
    by: { store, screens, watch, timers },
    end: () => {
      stopListening();
      stopReports();
      screens.close();
    },
  };
}

/** Resolves when both laptops are there and the durable one has its line. */
export async function untilOpen({ screens }: OpenTry): Promise<void> {
  await Promise.all([
    screens.until("direct.laptop", () => true, OPENS_WITHIN_MS),
    screens.until("durable.laptop", ({ line }) => line.state === "live", OPENS_WITHIN_MS),
  ]);
}
