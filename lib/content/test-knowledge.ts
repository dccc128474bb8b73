import { join } from "node:path";
import { readContent, type Content } from "@/lib/content/read-content";

/** The real content, read once for tests. */
export const testContent: Content = readContent(join(process.cwd(), "content")).content;
