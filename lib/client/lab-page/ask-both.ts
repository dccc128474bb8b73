import type { StoreApi } from "zustand/vanilla";
import type { Screens } from "@/lib/client/lab/open-screens";
import type { Watch } from "@/lib/client/lab/open-watch";
import type { Timers } from "@/lib/client/lab/timers";
import { SIDES, type LabState } from "@/lib/client/lab-page/lab-state";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import type { Job } from "@/lib/domain/sessions/script/run-script";

/** One conversation that is open on both sides. */
export interface OpenTry {
  readonly store: StoreApi<LabState>;
  readonly screens: Screens;
  readonly watch: Watch;
  readonly timers: Timers;
}

const STREAMS_WITHIN_MS = 90_000;
/** As many letters show that words come. */
const BEGUN_LETTERS = 24;

/** Has both laptops do the same; with what became of it on each. */
export async function onBoth(by: OpenTry, command: ScreenCommand) {
  const [direct, durable] = await Promise.all(
    SIDES.map((side) => by.screens.command(`${side}.laptop`, command)),
  );
  return { direct: direct?.outcome === "done", durable: durable?.outcome === "done" };
}

/** Asks on both sides, and waits until words come. */
export async function askBoth(by: OpenTry, text: string, job: Job): Promise<void> {
  by.store.setState({ busy: "Asking both, and waiting for the first words …" });
  const before = SIDES.map((side) => by.screens.all().get(`${side}.laptop`)?.shown.questions ?? 0);
  await onBoth(by, { do: "send", text, job });
  await Promise.all(
    SIDES.map((side, at) =>
      by.screens.until(
        `${side}.laptop`,
        (shown) => shown.questions > (before[at] ?? 0) && shown.text.length > BEGUN_LETTERS,
        STREAMS_WITHIN_MS,
      ),
    ),
  );
}
