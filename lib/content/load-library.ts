import "server-only";
import { join } from "node:path";
import { loadContent } from "@/lib/content/load-content";
import { makeContentLibrary } from "@/lib/content/make-content-library";
import { readLearn } from "@/lib/content/read-learn";
import type { Library } from "@/lib/domain/learn/library";

let made: Library | undefined;

/** Everything there is to read, made once for each version of the content. Throws, naming every file and field at fault. */
export function loadLibrary(): Library {
  const content = loadContent();
  if (made?.knowledge.version === content.version) return made;
  const { learn, faults } = readLearn(join(process.cwd(), "content"));
  if (faults.length > 0)
    throw new Error(
      `Content at fault:\n${faults.map((fault) => `${fault.file} ${fault.field}: ${fault.message}`).join("\n")}`,
    );
  made = makeContentLibrary(content, learn);
  return made;
}
