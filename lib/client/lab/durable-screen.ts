import { createDoorLine, type FeedAnswer } from "@/lib/client/lab/door-line";
import { createDurableCommands } from "@/lib/client/lab/durable-commands";
import { createDurableCore } from "@/lib/client/lab/durable-core";
import { enterSession } from "@/lib/client/lab/durable-entry";
import type { DurableParts, DurableScreenDeps } from "@/lib/client/lab/durable-parts";
import { caughtUp, changeLine } from "@/lib/client/lab/line-history";
import { createOutbox } from "@/lib/client/lab/outbox";
import type { Screen } from "@/lib/client/lab/screen";
import { foldFeed } from "@/lib/client/lab/session-fold";
import { proxyMs } from "@/lib/domain/sessions/lab/screen-address";

function hearFeed({ core, deps }: DurableParts, answer: FeedAnswer): void {
  const { sessionId, folded, line } = core.facts();
  if (answer.sessionId !== sessionId) return;
  core.fold(foldFeed(folded, answer));
  if (answer.type === "events" && answer.upToDate) core.change({ line: caughtUp(line, deps.timers.now()) });
  if (answer.type === "ended") core.change({ notice: "This session is gone: nobody used it for a week." });
}

/**
 * A screen on the durable side. It has one socket. Every time that is open it subscribes from the offset it has, so what
 * it missed comes by itself and nothing comes twice; what it has yet to send goes then as well.
 */
export function createDurableScreen(deps: DurableScreenDeps): Screen {
  const { address, timers, openSocket } = deps;
  const core = createDurableCore(address);
  const line = createDoorLine(
    {
      openSocket,
      timers,
      deviceId: address.device,
      getTicket: () => deps.takeTicket(address.as === "owner" ? "owner" : "other"),
      onState: (state) => {
        core.change({ line: changeLine(core.facts().line, state, timers.now()) });
      },
      onWelcome: (actorId) => void enterSession(parts, actorId),
      onFeed: (answer) => {
        hearFeed(parts, answer);
      },
    },
    proxyMs(address),
  );
  const parts: DurableParts = {
    deps,
    core,
    line,
    outbox: createOutbox(line),
    token: null,
    lastRunId: null,
    endDrop: () => undefined,
  };
  return {
    store: core.store,
    open: () => {
      line.open();
    },
    perform: createDurableCommands(parts),
    hurry: () => {
      line.hurry();
    },
    close: () => {
      line.close();
    },
  };
}
