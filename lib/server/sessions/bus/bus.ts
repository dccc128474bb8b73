import "server-only";

/**
 * Tells the processes on one database that something happened. Never the carrier of anything that must not be lost: a
 * listener may be called for nothing, and after an outage of the bus it is called to look for itself.
 */
export interface Bus {
  /** Calls the channel's listeners here at once, and those of other processes soon. */
  publish(channel: string, message: string): void;
  /** Returns how to stop listening. */
  subscribe(channel: string, listener: (message: string) => void): () => void;
  close(): Promise<void>;
}
