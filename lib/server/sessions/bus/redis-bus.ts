import "server-only";
import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import { createLocalBus } from "@/lib/server/sessions/bus/local-bus";
import type { Log } from "@/lib/server/log";

/** One channel for all: a process looks up its own listeners, and Redis is not told who reads what. */
const TOPIC = "loadstone:sessions";
/** Redis keeps nothing for who is away. What was missed in silence is found by looking, this often. */
const LOOK_EVERY_MS = 2_000;

interface Note {
  readonly from: string;
  readonly channel: string;
  readonly message: string;
}

/**
 * The bus between processes, over Redis. While Redis is away everything goes on within each process; afterwards every
 * listener is woken to look for what it missed.
 */
export function openRedisBus(url: string, log: Log): Bus {
  const self = randomUUID();
  const local = createLocalBus();
  const options = { maxRetriesPerRequest: null, enableOfflineQueue: false, lazyConnect: false } as const;
  const sender = new Redis(url, options);
  const receiver = new Redis(url, { ...options, enableOfflineQueue: true });
  for (const connection of [sender, receiver]) {
    connection.on("error", (error: Error) => {
      log.warn({ err: error }, "the connection to Redis failed; it is tried again");
    });
  }
  receiver.on("ready", () => {
    local.wakeAll();
  });
  receiver.on("message", (_topic: string, text: string) => {
    const note = JSON.parse(text) as Note;
    if (note.from !== self) local.publish(note.channel, note.message);
  });
  receiver.subscribe(TOPIC).catch((error: unknown) => {
    log.error({ err: error }, "the bus between processes could not be joined");
  });
  const looking = setInterval(() => {
    local.wakeAll();
  }, LOOK_EVERY_MS).unref();
  return {
    publish: (channel, message) => {
      local.publish(channel, message);
      const note: Note = { from: self, channel, message };
      // Lost when Redis is away: others then find it by looking.
      sender.publish(TOPIC, JSON.stringify(note)).catch(() => undefined);
    },
    subscribe: (channel, listener) => local.subscribe(channel, listener),
    close: () => {
      clearInterval(looking);
      sender.disconnect();
      receiver.disconnect();
      return Promise.resolve();
    },
  };
}
