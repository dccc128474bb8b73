import { join } from "node:path";
import { checkContent } from "@/lib/content/check-content";
import { checkLearn } from "@/lib/content/check-learn";
import { readContent } from "@/lib/content/read-content";
import { readLearn } from "@/lib/content/read-learn";

/** `npm run content:check`: every fault of every file at once, with file and field; exits 1 when there is one. */
const root = join(process.cwd(), "content");
const { content, faults: unread } = readContent(root);
const { learn, faults: unreadToLearn } = readLearn(root);
const faults = [...unread, ...unreadToLearn];
const all = faults.length > 0 ? faults : [...checkContent(content), ...checkLearn(content, learn)];
for (const { file, field, message } of all)
  console.error(`content/${file}${field === "" ? "" : `  ${field}`}: ${message}`);
const counts = `${Object.keys(content.kinds).length} kinds, ${content.steps.length} steps, ${Object.keys(content.rules).length} rules, ${content.problems.length} problems`;
console.log(all.length === 0 ? `Content is sound: ${counts}.` : `${all.length} faults in the content.`);
process.exit(all.length === 0 ? 0 : 1);
