import "server-only";
import type { Log } from "@/lib/server/log";
import { EVENTS_PATH } from "@/lib/server/sessions/event-gate";
import type { SessionLog } from "@/lib/server/sessions/session-log";
import type { StreamStretch } from "@/lib/server/sessions/streams/read-stream";

/** Where a follower's messages go. */
export interface Sink {
  /** Whether so much is still on its way that no more should be added. */
  isFull(): boolean;
  /** Sends one message, as JSON. */
  send(text: string): void;
}

/** Sessions as they are followed by the pages of this process. */
export interface SessionFeeds {
  /**
   * Sends a session from an offset on, and what comes after, until the returned function is called. Nothing is queued
   * for a follower: each has a place in the log, and one that is slow is sent more at a time later.
   */
  follow(sessionId: string, offset: string, sink: Sink): () => void;
}

interface Follower {
  offset: string;
  /** Whether it was told that there is no more for now. */
  isTold: boolean;
  readonly sink: Sink;
}

/** What comes within this time goes out together: a reader needs no more than forty messages a second. */
const GATHER_MS = 25;
/** How soon a follower whose line was full is looked at again. */
const RETRY_MS = 50;

type Piece = { text: string; offset: string; isUpToDate: boolean; isEmpty: boolean } | "trimmed" | "gone";

function toPiece(sessionId: string, { entries, offset, isUpToDate }: StreamStretch): Piece {
  const events = entries.map(
    (entry) => `{"offset":"${entry.offset}","event":${Buffer.from(entry.data).toString("utf8")}}`,
  );
  const head = `{"type":"events","sessionId":${JSON.stringify(sessionId)},"events":[`;
  const text = `${head}${events.join(",")}],"offset":"${offset}","upToDate":${String(isUpToDate)}}`;
  return { text, offset, isUpToDate, isEmpty: entries.length === 0 };
}

/** One reading serves everybody who stands at the same place: a thousand readers at the tail cost one. */
function createReader(log: SessionLog, sessionId: string): (offset: string) => Promise<Piece> {
  const pieces = new Map<string, Promise<Piece>>();
  return (offset) => {
    const known = pieces.get(offset);
    if (known !== undefined) return known;
    const piece = log.read({ space: sessionId, path: EVENTS_PATH }, offset).then((outcome): Piece => {
      if (outcome.kind === "stretch") return toPiece(sessionId, outcome);
      // An offset of nowhere is answered like one that is no longer: begin anew.
      return outcome.kind === "trimmed" || outcome.kind === "bad-offset" ? "trimmed" : "gone";
    });
    pieces.set(offset, piece);
    return piece;
  };
}

/** Brings one follower up to date as far as its line takes it; with whether it is to be followed up. */
async function bring(
  sessionId: string,
  follower: Follower,
  read: (offset: string) => Promise<Piece>,
): Promise<"done" | "behind" | "gone"> {
  const { sink } = follower;
  while (!sink.isFull()) {
    const piece = await read(follower.offset);
    if (piece === "gone") {
      sink.send(JSON.stringify({ type: "ended", sessionId }));
      return "gone";
    }
    if (piece === "trimmed") {
      sink.send(JSON.stringify({ type: "reset", sessionId }));
      follower.offset = "-1";
      continue;
    }
    if (!piece.isEmpty || !follower.isTold) sink.send(piece.text);
    follower.offset = piece.offset;
    follower.isTold = piece.isUpToDate;
    if (piece.isUpToDate) return "done";
  }
  return "behind";
}

function createFeed(log: SessionLog, logger: Log, sessionId: string) {
  const followers = new Set<Follower>();
  let timer: NodeJS.Timeout | null = null;
  let isBusy = false;
  let isWanted = false;

  function schedule(afterMs: number): void {
    if (isBusy) isWanted = true;
    else timer ??= setTimeout(() => void tick(), afterMs);
  }

  async function tick(): Promise<void> {
    timer = null;
    isBusy = true;
    isWanted = false;
    const read = createReader(log, sessionId);
    let isBehind = false;
    try {
      for (const follower of [...followers]) {
        const state = await bring(sessionId, follower, read);
        if (state === "gone") followers.delete(follower);
        isBehind ||= state === "behind";
      }
    } catch (error) {
      logger.error({ err: error, sessionId }, "a session could not be read; it is tried again");
      isBehind = true;
    }
    isBusy = false;
    if (followers.size > 0 && (isWanted || isBehind)) schedule(isWanted ? GATHER_MS : RETRY_MS);
  }

  return {
    followers,
    schedule,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Feeds over a log. */
export function createSessionFeeds(log: SessionLog, logger: Log): SessionFeeds {
  const feeds = new Map<string, ReturnType<typeof createFeed> & { unwatch: () => void }>();

  function feedOf(sessionId: string) {
    const known = feeds.get(sessionId);
    if (known !== undefined) return known;
    const feed = createFeed(log, logger, sessionId);
    const unwatch = log.watch({ space: sessionId, path: EVENTS_PATH }, () => {
      feed.schedule(GATHER_MS);
    });
    const made = { ...feed, unwatch };
    feeds.set(sessionId, made);
    return made;
  }

  return {
    follow: (sessionId, offset, sink) => {
      const feed = feedOf(sessionId);
      const follower: Follower = { offset, isTold: false, sink };
      feed.followers.add(follower);
      feed.schedule(0);
      return () => {
        feed.followers.delete(follower);
        if (feed.followers.size > 0 || feeds.get(sessionId) !== feed) return;
        feed.unwatch();
        feed.stop();
        feeds.delete(sessionId);
      };
    },
  };
}
