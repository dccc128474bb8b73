import type * as Y from "yjs";
import { COLLECTIONS, SCHEMA_VERSION, SINGLETONS, type Board } from "@/lib/domain/board/board-schema";
import { SINGLETON_ID } from "@/lib/domain/board/change";
import type { Drift } from "@/lib/domain/board/drift";
import { catalogueDrifts } from "@/lib/domain/exchange/catalogue-drifts";
import { cutDangling } from "@/lib/domain/exchange/cut-dangling";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { keepIdentity } from "@/lib/document/keep-identity";
import type { Readings } from "@/lib/document/read-document";
import { META_ROOT, ROOT_NAMES } from "@/lib/document/root-names";

/** A board as read from a document, and all that could not be kept as it was. */
export type Projected = { board: Board; drifts: readonly Drift[] };

function entitiesOf(readings: Readings): Board {
  const board: Record<string, unknown> = { schemaVersion: SCHEMA_VERSION };
  for (const root of SINGLETONS) board[root] = readings[root].get(SINGLETON_ID)?.entity;
  for (const root of COLLECTIONS) {
    const kept: Record<string, object> = {};
    for (const [id, { entity }] of readings[root]) if (entity) kept[id] = entity;
    board[root] = kept;
  }
  return board as Board;
}

function documentDrifts(doc: Y.Doc): Drift[] {
  const known = new Set<string>(ROOT_NAMES);
  const unknown = [...doc.share.keys()]
    .filter((root) => !known.has(root))
    .map((root): Drift => ({
      code: "unknown-root",
      path: root,
      message: `This version knows no "${root}"; it is kept and not shown.`,
    }));
  const version = doc.getMap(META_ROOT).get("schemaVersion");
  if (version === SCHEMA_VERSION) return unknown;
  const message = `It was written as version ${String(version)} and is read as version ${String(SCHEMA_VERSION)}.`;
  return [...unknown, { code: "older-version", path: "schemaVersion", message }];
}

function byPath(a: Drift, b: Drift): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}

/** Puts readings together into a board: cuts what dangles, keeps the objects of `previous`, sorts the drifts by path. */
export function assembleBoard(
  doc: Y.Doc,
  readings: Readings,
  catalogue?: Catalogue,
  previous?: Board,
): Projected {
  const read = entitiesOf(readings);
  const { board: sound, drifts: dangling } = cutDangling(read);
  const board = previous ? keepIdentity(previous, sound) : sound;
  const malformed = Object.values(readings).flatMap((root) =>
    [...root.values()].flatMap((reading) => reading.drifts),
  );
  const unknown = catalogue ? catalogueDrifts(board, catalogue) : [];
  return { board, drifts: [...documentDrifts(doc), ...malformed, ...dangling, ...unknown].sort(byPath) };
}
