import "server-only";
import { randomUUID } from "node:crypto";
import type { PresentDevice } from "@/lib/domain/sessions/present-device";
import type { Bus } from "@/lib/server/sessions/bus/bus";
import { query, type SqlRunner } from "@/lib/server/sessions/sql/sql-flow";

/**
 * Which devices follow which session at this moment, known to every process. It is kept beside the logs and never in
 * them: that a line broke is no event. A process that is killed is forgotten within fifteen seconds.
 */
export interface Presence {
  /** A device begins to follow a session; returns how it ends. */
  enter(sessionId: string, device: PresentDevice): () => void;
  list(sessionId: string): Promise<readonly PresentDevice[]>;
  /** Calls back with who is there, and after every change. Returns how to stop that. */
  watch(sessionId: string, onChange: (devices: readonly PresentDevice[]) => void): () => void;
  /** Says that this process is alive, and looks for those that are not. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

/** How often each process says that it is alive. */
export const PRESENCE_BEAT_MS = 5_000;
const ALIVE_MS = 15_000;

interface Row {
  readonly device_id: string;
  readonly actor_id: string;
  readonly role: PresentDevice["role"];
}

/** What presence needs. */
export interface PresenceDeps {
  readonly sql: SqlRunner;
  readonly bus: Bus;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of what could not be written or read; it is tried again with the next beat. */
  readonly onError: (error: unknown) => void;
}

const ENTER = `INSERT INTO session_presence (line_id, session_id, device_id, actor_id, role, holder, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const LIST = `SELECT DISTINCT device_id, actor_id, role FROM session_presence
  WHERE session_id = $1 AND expires_at > $2 ORDER BY device_id, actor_id`;

function channelOf(sessionId: string): string {
  return `presence/${sessionId}`;
}

/** One session as it is watched here: one look at the database serves everybody. */
interface Watched {
  readonly listeners: Set<(devices: readonly PresentDevice[]) => void>;
  readonly unsubscribe: () => void;
  devices: readonly PresentDevice[] | null;
  looks: number;
}

function createWatching({ bus, onError }: PresenceDeps, list: Presence["list"]) {
  const watched = new Map<string, Watched>();

  function look(sessionId: string): void {
    const session = watched.get(sessionId);
    if (session === undefined) return;
    session.looks += 1;
    const mine = session.looks;
    list(sessionId).then((devices) => {
      const isOld = mine !== session.looks;
      if (isOld || JSON.stringify(devices) === JSON.stringify(session.devices)) return;
      session.devices = devices;
      for (const tell of session.listeners) tell(devices);
    }, onError);
  }

  function begin(sessionId: string): Watched {
    const unsubscribe = bus.subscribe(channelOf(sessionId), () => {
      look(sessionId);
    });
    const session: Watched = { listeners: new Set(), unsubscribe, devices: null, looks: 0 };
    watched.set(sessionId, session);
    look(sessionId);
    return session;
  }

  return {
    lookAtAll: () => {
      for (const sessionId of watched.keys()) look(sessionId);
    },
    watch: (sessionId: string, onChange: (devices: readonly PresentDevice[]) => void) => {
      const session = watched.get(sessionId) ?? begin(sessionId);
      session.listeners.add(onChange);
      if (session.devices !== null) onChange(session.devices);
      return () => {
        session.listeners.delete(onChange);
        if (session.listeners.size > 0 || watched.get(sessionId) !== session) return;
        session.unsubscribe();
        watched.delete(sessionId);
      };
    },
  };
}

/** Presence over the sessions' database and bus. */
export function createPresence(deps: PresenceDeps): Presence {
  const { sql, bus, now, onError } = deps;
  const holder = randomUUID();

  async function list(sessionId: string): Promise<readonly PresentDevice[]> {
    const rows = await sql.run(query<Row>(LIST, sessionId, now()));
    return rows.map(({ device_id, actor_id, role }) => ({ deviceId: device_id, actorId: actor_id, role }));
  }

  async function enter(sessionId: string, lineId: string, { deviceId, actorId, role }: PresentDevice) {
    await sql.run(query(ENTER, lineId, sessionId, deviceId, actorId, role, holder, now() + ALIVE_MS));
    bus.publish(channelOf(sessionId), "");
  }

  async function leave(sessionId: string, lineId: string): Promise<void> {
    await sql.run(query("DELETE FROM session_presence WHERE line_id = $1", lineId));
    bus.publish(channelOf(sessionId), "");
  }

  const { watch, lookAtAll } = createWatching(deps, list);
  let isStopped = false;
  return {
    list,
    watch,
    enter: (sessionId, device) => {
      const lineId = randomUUID();
      const entered = enter(sessionId, lineId, device).catch(onError);
      return () => {
        // Once this process stops, all of its devices are forgotten at once.
        void entered.then(() => (isStopped ? undefined : leave(sessionId, lineId))).catch(onError);
      };
    },
    beat: async () => {
      const until = now() + ALIVE_MS;
      await sql.run(query("UPDATE session_presence SET expires_at = $2 WHERE holder = $1", holder, until));
      await sql.run(query("DELETE FROM session_presence WHERE expires_at <= $1", now()));
      lookAtAll();
    },
    stop: async () => {
      isStopped = true;
      await sql.run(query("DELETE FROM session_presence WHERE holder = $1", holder));
    },
  };
}
