import "server-only";
import { join } from "node:path";
import { readContent, type Content } from "@/lib/content/read-content";

let loaded: Content | undefined;

/** The content, read once a process. Throws, naming every file and field, if any of it is at fault: the build checks it. */
export function loadContent(): Content {
  if (loaded && process.env.NODE_ENV === "production") return loaded;
  const { content, faults } = readContent(join(process.cwd(), "content"));
  if (faults.length > 0)
    throw new Error(
      `Content at fault:\n${faults.map((fault) => `${fault.file} ${fault.field}: ${fault.message}`).join("\n")}`,
    );
  loaded = content;
  return content;
}
