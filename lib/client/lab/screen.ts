import type { StoreApi } from "zustand/vanilla";
import type { ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";
import type { CommandOutcome, ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import type { ScreenFacts } from "@/lib/domain/sessions/lab/shown-of";

/** Everything that is drawn of a screen, and nothing beside it is reported. */
export interface ScreenState extends ScreenFacts {
  readonly address: ScreenAddress;
  /** Whether a text can be sent, if only to be kept until the line is back. */
  readonly canSend: boolean;
  /** When a line that waits is tried again, or the network comes back: milliseconds since 1970; `null` for neither. */
  readonly backInAt: number | null;
}

/** What became of a command, in words where there is something to say. */
export interface ScreenOutcome {
  readonly outcome: CommandOutcome;
  readonly says: string;
  readonly token?: string;
}

/** One screen at work: what it shows, and what can be done at it. Both sides of the lab are one of these. */
export interface Screen {
  readonly store: StoreApi<ScreenState>;
  /** Begins; again after it was closed. */
  open(): void;
  /**
   * Does what a person at the screen would do; resolves when it is done. `read` and `reload` are not its business.
   */
  perform(command: ScreenCommand): Promise<ScreenOutcome>;
  /** Says that there is a network again. */
  hurry(): void;
  close(): void;
}

/** Done, with nothing to add. */
export const DONE: ScreenOutcome = { outcome: "done", says: "" };

/** There is no such thing here, or nothing to do it to. */
export function nothing(says: string): ScreenOutcome {
  return { outcome: "nothing", says };
}
