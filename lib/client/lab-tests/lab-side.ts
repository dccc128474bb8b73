import { causeIncident } from "@/lib/client/lab/cause-incident";
import { directServer } from "@/lib/client/lab/direct-server";
import type { Screens } from "@/lib/client/lab/open-screens";
import type { Watch } from "@/lib/client/lab/open-watch";
import { DONE, nothing, type ScreenOutcome } from "@/lib/client/lab/screen";
import type { SeenScreen } from "@/lib/client/lab/seen-screens";
import type { FrameStage } from "@/lib/client/lab-tests/frame-stage";
import { newId } from "@/lib/client/new-id";
import type { Acceptance, ScriptMove } from "@/lib/domain/knowledge/acceptance-schema";
import { activeRoot } from "@/lib/domain/sessions/active-root";
import { incidentSchema } from "@/lib/domain/sessions/lab/incident";
import {
  screenIdOf,
  screenPath,
  type ScreenAddress,
  type Side,
} from "@/lib/domain/sessions/lab/screen-address";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** A screen by the name that tests give it. */
export type TestScreen = Extract<ScriptMove, { do: "open" }>["screen"];

/** What a test does to one side of the lab: the hooks of the file people take home, filled in. */
export interface LabSide {
  readonly side: Side;
  /** Resolves once the screen's page is up and has its line; rejects when that does not come about. */
  open(screen: TestScreen): Promise<void>;
  close(screen: TestScreen): Promise<void>;
  reload(screen: TestScreen): Promise<void>;
  command(screen: TestScreen, command: ScreenCommand): Promise<ScreenOutcome>;
  cause(what: string, screen: TestScreen): Promise<ScreenOutcome>;
  read(screen: TestScreen): Promise<Shown>;
  /** Closes every screen, and ends what is still at work. */
  end(): Promise<void>;
}

/** What a side needs; both sides of one test share all but `side`. */
export interface LabSideDeps {
  readonly side: Side;
  readonly test: Acceptance;
  readonly labId: string;
  readonly sessionId: string;
  readonly screens: Screens;
  readonly watch: Watch;
  readonly stage: FrameStage;
  readonly pace: number;
  readonly lapse: number;
}

const DEVICES: Readonly<Record<TestScreen, string>> = {
  a: "laptop",
  b: "phone",
  stranger: "tab-1",
  staff: "desk",
};
const ROLES: Readonly<Record<TestScreen, ScreenAddress["as"]>> = {
  a: "owner",
  b: "owner",
  stranger: "stranger",
  staff: "staff",
};
const TITLES: Readonly<Record<TestScreen, string>> = {
  a: "Laptop",
  b: "Phone",
  stranger: "A stranger",
  staff: "Staff",
};
const SIDE_TITLES: Readonly<Record<Side, string>> = { direct: "direct", durable: "durable session" };
const UP_WITHIN_MS = 45_000;
const GONE_WITHIN_MS = 5_000;

/** A test with a silent tool is about what stands between: its lines go through the proxy that cuts silent ones. */
function proxyOf({ script }: Acceptance): ScreenAddress["proxy"] {
  return script.some((move) => move.do === "cause" && move.what === "slowTool") ? "on" : "off";
}

function addressOf({ side, test, labId, sessionId, pace, lapse }: LabSideDeps, screen: TestScreen): string {
  const address = { side, lab: labId, device: DEVICES[screen], as: ROLES[screen], proxy: proxyOf(test) };
  const speed = { pace: String(pace), lapse: String(lapse) };
  return screenPath({ ...address, ...speed, ...(side === "durable" ? { session: sessionId } : {}) });
}

/** Whether a page that was opened is up: on the durable side, whether it has its line. */
function isUp(side: Side, { shown }: SeenScreen): boolean {
  return side === "direct" || shown.refused || shown.line.state === "live";
}

async function killDirect(runId: string): Promise<void> {
  const report = await directServer.report(runId);
  if (report?.status === "running") await directServer.meddle(runId, { do: "interrupt", signal: "SIGKILL" });
}

/** Ends what a test left at work: what is kept running for nobody would take the next test's place. */
async function endWork({ side, screens, watch }: LabSideDeps): Promise<void> {
  if (side === "direct") {
    const runIds = [...screens.all()].flatMap(([id, { shown }]) =>
      id.startsWith("direct.") && shown.runId !== null ? [shown.runId] : [],
    );
    await Promise.all(runIds.map(killDirect));
    return;
  }
  for (let tries = 0; tries < 4; tries += 1) {
    const run = activeRoot(watch.store.getState().folded.session.state);
    if (run === undefined) return;
    // A process that was stopped in its tracks hears of a Stop only when it goes on.
    await watch.request({ type: "interrupt", runId: run.id, signal: "SIGCONT" });
    const event = { type: "cancel", runId: run.id };
    await watch.request({ type: "publish", eventId: `x${newId()}`, event });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** One side of the lab for one test: screens in frames, agents in processes of their own. */
export function openLabSide(deps: LabSideDeps): LabSide {
  const { side, test, screens, watch, stage } = deps;
  const closing = new Map<TestScreen, () => void>();
  let pushes: number | null = null;
  const idOf = (screen: TestScreen) => screenIdOf({ side, device: DEVICES[screen] });
  const loadsOf = (screen: TestScreen) => screens.all().get(idOf(screen))?.loads ?? 0;

  async function comesUp(screen: TestScreen, after: number): Promise<void> {
    const isNew = (_shown: Shown, seen: SeenScreen) => seen.loads > after && !seen.isGone && isUp(side, seen);
    await screens.until(idOf(screen), isNew, UP_WITHIN_MS);
  }

  async function letIn(screen: TestScreen): Promise<void> {
    if (screen !== "staff" || side === "direct") return;
    const { token } = await screens.command(idOf("a"), { do: "grant" });
    if (token !== undefined) await screens.command(idOf(screen), { do: "join", token });
  }

  async function close(screen: TestScreen): Promise<void> {
    closing.get(screen)?.();
    closing.delete(screen);
    await screens.until(idOf(screen), (_shown, { isGone }) => isGone, GONE_WITHIN_MS).catch(() => undefined);
  }

  return {
    side,
    open: async (screen) => {
      const before = loadsOf(screen);
      const title = `${TITLES[screen]}, ${SIDE_TITLES[side]}`;
      closing.set(screen, stage.mount({ testId: test.id, side, title, src: addressOf(deps, screen) }));
      await comesUp(screen, before);
      await letIn(screen);
    },
    close,
    reload: async (screen) => {
      const before = loadsOf(screen);
      await screens.command(idOf(screen), { do: "reload" });
      await comesUp(screen, before);
    },
    command: (screen, command) => screens.command(idOf(screen), command),
    cause: async (what, screen) => {
      const incident = incidentSchema.safeParse(what);
      if (!incident.success) return nothing("The lab knows no such thing.");
      const outcome = await causeIncident(incident.data, idOf(screen), { screens, watch });
      if (outcome.count === undefined) return outcome;
      pushes = outcome.count;
      return DONE;
    },
    read: async (screen) => {
      const shown = await screens.read(idOf(screen));
      // What points to a result is outside every screen: it was counted where it happens.
      return pushes === null ? shown : { ...shown, pointers: pushes };
    },
    end: async () => {
      await endWork(deps);
      for (const [, unmount] of closing) unmount();
      closing.clear();
    },
  };
}
