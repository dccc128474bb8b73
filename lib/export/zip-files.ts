import { strToU8, zipSync, type Zippable } from "fflate";
import type { TextFile } from "@/lib/export/text-file";

/** The earliest time an archive can name: what was exported says its own dates, and equal files give equal bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Text files as one zip archive. Equal files give equal bytes, whenever and wherever it is made. */
export function zipFiles(files: readonly TextFile[]): Uint8Array {
  const entries = files.map(({ path, text }): [string, Zippable[string]] => [
    path,
    [strToU8(text), { mtime: FIRST_DAY }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
