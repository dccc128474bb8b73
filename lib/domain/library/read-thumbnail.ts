import { thumbnailSchema, type Thumbnail } from "@/lib/domain/library/thumbnail-schema";

/** The picture that a row holds; `null` for none and for what this version cannot read: a list shows blank paper then. */
export function readThumbnail(stored: string | null): Thumbnail | null {
  if (stored === null) return null;
  try {
    return thumbnailSchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch {
    return null; // Not JSON: no picture, and the list is no worse for it.
  }
}
