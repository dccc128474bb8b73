import { join } from "node:path";
import { makeContentLibrary } from "@/lib/content/make-content-library";
import { readLearn } from "@/lib/content/read-learn";
import { testContent } from "@/lib/content/test-knowledge";
import type { Library } from "@/lib/domain/learn/library";

/** Everything there is to read, made once for tests from the real content. */
export const testLibrary: Library = makeContentLibrary(
  testContent,
  readLearn(join(process.cwd(), "content")).learn,
);
