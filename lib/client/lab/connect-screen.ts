import type { LabChannel } from "@/lib/client/lab/lab-channel";
import type { Screen, ScreenOutcome } from "@/lib/client/lab/screen";
import type { Timers } from "@/lib/client/lab/timers";
import { screenIdOf } from "@/lib/domain/sessions/lab/screen-address";
import type { ScreenMessage } from "@/lib/domain/sessions/lab/screen-message";
import { shownOf } from "@/lib/domain/sessions/lab/shown-of";

/** What putting a screen on its lab's channel needs. */
export interface ConnectScreenDeps {
  readonly screen: Screen;
  readonly channel: LabChannel;
  readonly timers: Timers;
  /** Names this load of the page. */
  readonly life: string;
  /** Loads the page anew. */
  readonly reload: () => void;
}

const REPORT_EVERY_MS = 100;
/** How many event ids and offsets a report carries; the answer to `read` carries all. */
const REPORTED = 200;
const MOST_REMEMBERED = 500;

type Command = Extract<ScreenMessage, { type: "command" }>;

/**
 * Puts a screen on its lab's channel: it does what it is commanded, answers each command once, and reports what it shows
 * whenever that changes, at most ten times a second. Returns how to take it off again, of which it tells the others.
 */
export function connectScreen({ screen, channel, timers, life, reload }: ConnectScreenDeps): () => void {
  const { store } = screen;
  const from = screenIdOf(store.getState().address);
  const heard = new Set<string>();
  let count = 0;
  let callOff: (() => void) | null = null;

  function report(): void {
    callOff = null;
    count += 1;
    channel.send({ type: "report", from, life, count, shown: shownOf(store.getState(), REPORTED) });
  }

  function answer({ commandId, command }: Command, { outcome, says, token }: ScreenOutcome): void {
    const isWhole = command.do === "read";
    channel.send({
      type: "answer",
      from,
      life,
      commandId,
      outcome,
      says,
      ...(isWhole ? { shown: shownOf(store.getState()) } : {}),
      ...(token === undefined ? {} : { token }),
    });
  }

  async function obey(message: Command): Promise<void> {
    if (message.to !== from || heard.has(message.commandId)) return;
    heard.add(message.commandId);
    const oldest = heard.values().next();
    if (heard.size > MOST_REMEMBERED && oldest.done !== true) heard.delete(oldest.value);
    answer(message, await screen.perform(message.command));
    if (message.command.do === "reload") reload();
  }

  const unsubscribe = store.subscribe(() => {
    callOff ??= timers.after(REPORT_EVERY_MS, report);
  });
  const stopListening = channel.listen((message) => {
    if (message.type === "roll-call") report();
    if (message.type === "command") void obey(message);
  });
  report();
  return () => {
    callOff?.();
    unsubscribe();
    stopListening();
    channel.send({ type: "gone", from, life });
  };
}
