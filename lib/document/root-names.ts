import { COLLECTIONS, SINGLETONS } from "@/lib/domain/board/board-schema";

/** The root that holds what is true of the whole document: its `schemaVersion`. */
export const META_ROOT = "meta";

/** Every root a board's document may have. A server refuses updates that name another. */
export const ROOT_NAMES = [...COLLECTIONS, ...SINGLETONS, META_ROOT] as const;

/** The roots that people edit, and that undo therefore covers. */
export const EDITED_ROOTS = [...COLLECTIONS, ...SINGLETONS] as const;
