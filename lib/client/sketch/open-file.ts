/** Larger texts are not even opened: what may be read of a text is far less. */
const LARGEST_TEXT_BYTES = 1_024 * 1_024;
const LARGEST_BOARD_BYTES = 5 * 1_024 * 1_024;

/** What may be chosen or dropped. */
export const ACCEPTED_FILES = ".txt,.md,.mmd,.mermaid,.json,text/plain,text/markdown,application/json";

export type OpenedFile =
  { kind: "text"; text: string } | { kind: "board"; text: string } | { kind: "refused"; says: string };

/** Opens a file: a text or a diagram to be read here, or the JSON of a board to be imported. */
export async function openFile(file: Pick<File, "name" | "size" | "text">): Promise<OpenedFile> {
  const extension = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (extension === "json") {
    if (file.size > LARGEST_BOARD_BYTES)
      return { kind: "refused", says: `${file.name} is too large: a board’s file has at most 5 MiB.` };
    return { kind: "board", text: await file.text() };
  }
  if (!["", "txt", "md", "mmd", "mermaid"].includes(extension))
    return {
      kind: "refused",
      says: `${file.name} is none of .txt, .md, .mmd, .mermaid, or a board’s .json.`,
    };
  if (file.size > LARGEST_TEXT_BYTES)
    return { kind: "refused", says: `${file.name} is too large: a text has at most 1 MiB.` };
  return { kind: "text", text: await file.text() };
}

/** Whether a text is the JSON of a board rather than a system in words. */
export function looksLikeBoardFile(text: string): boolean {
  return text.trimStart().startsWith("{") && /"format"\s*:/.test(text.slice(0, 2_000));
}
