import { openLabChannel, type LabChannel } from "@/lib/client/lab/lab-channel";
import { createSeenScreens, type SeenScreen } from "@/lib/client/lab/seen-screens";
import { browserTimers, type Timers } from "@/lib/client/lab/timers";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import type { ScreenAnswer, ScreenMessage } from "@/lib/domain/sessions/lab/screen-message";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** All screens of one lab, as seen from its page. Nothing is mounted here: screens are opened by their addresses. */
export interface Screens {
  /** By screen id, `<side>.<device>`. The same map until something changes. */
  all(): ReadonlyMap<string, SeenScreen>;
  /** Calls back after every change; returns how to stop that. */
  subscribe(listener: () => void): () => void;
  /**
   * Has a screen do something; resolves with its answer, at the latest after `withinMs` (two minutes, and as much longer
   * as a `drop` takes) with `nothing`: nobody was there to do it.
   */
  command(screenId: string, command: ScreenCommand, withinMs?: number): Promise<ScreenAnswer>;
  /** Resolves with what a screen shows as soon as `is` holds of it; rejects after `withinMs` with what it showed last. */
  until(
    screenId: string,
    is: (shown: Shown, screen: SeenScreen) => boolean,
    withinMs: number,
  ): Promise<Shown>;
  /** Everything a screen shows, in full; rejects when no such screen answers. */
  read(screenId: string): Promise<Shown>;
  close(): void;
}

/** What the screens' side of a lab page needs; all but the lab's id is for tests. */
export interface ScreensDeps {
  readonly labId: string;
  readonly channel?: LabChannel;
  readonly timers?: Timers;
  readonly newId?: () => string;
}

const ANSWER_WITHIN_MS = 120_000;
const READ_WITHIN_MS = 10_000;

interface Waiting {
  readonly resolve: (answer: ScreenAnswer) => void;
  readonly callOff: () => void;
}

/** Commands that were sent and wait for their answers. */
function createCommands(channel: LabChannel, timers: Timers, newId: () => string) {
  const waiting = new Map<string, Waiting>();
  return {
    hear: (message: ScreenMessage) => {
      if (message.type !== "answer") return;
      const asked = waiting.get(message.commandId);
      waiting.delete(message.commandId);
      asked?.callOff();
      asked?.resolve(message);
    },
    command: (screenId: string, command: ScreenCommand, withinMs?: number): Promise<ScreenAnswer> => {
      const commandId = newId();
      const limitMs = withinMs ?? ANSWER_WITHIN_MS + (command.do === "drop" ? command.ms : 0);
      return new Promise((resolve) => {
        const callOff = timers.after(limitMs, () => {
          waiting.delete(commandId);
          const says = `The screen ${screenId} did not answer.`;
          resolve({ type: "answer", from: screenId, life: "none", commandId, outcome: "nothing", says });
        });
        waiting.set(commandId, { resolve, callOff });
        channel.send({ type: "command", commandId, to: screenId, command });
      });
    },
    close: () => {
      for (const { callOff } of waiting.values()) callOff();
    },
  };
}

/** Listens to the screens of a lab, those that are open already too. */
export function openScreens(deps: ScreensDeps): Screens {
  const { labId, timers = browserTimers, newId = () => crypto.randomUUID() } = deps;
  const channel = deps.channel ?? openLabChannel(labId);
  const seen = createSeenScreens(timers);
  const commands = createCommands(channel, timers, newId);
  const stopListening = channel.listen((message) => {
    seen.hear(message);
    commands.hear(message);
  });
  channel.send({ type: "roll-call" });
  return {
    all: seen.all,
    subscribe: seen.subscribe,
    until: seen.until,
    command: commands.command,
    read: async (screenId) => {
      const { shown, says } = await commands.command(screenId, { do: "read" }, READ_WITHIN_MS);
      if (shown === undefined) throw new Error(says);
      return shown;
    },
    close: () => {
      stopListening();
      commands.close();
      channel.close();
    },
  };
}
