import "server-only";
import { loadContent } from "@/lib/content/load-content";
import type { Content } from "@/lib/content/read-content";

/** Read once: in development `loadContent` reads all of it again, which no fold can wait for. */
let content: Content | undefined;

/** The content as this process first read it: what is derived for lists goes by it. */
export function knownContent(): Content {
  content ??= loadContent();
  return content;
}
