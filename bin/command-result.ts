import type { TextFile } from "@/lib/export/text-file";

/** How a command ends: 0 all is well, 1 something stands against the board, 2 the board or the command cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say and to write. Nothing is printed or written before it is known in full. */
export type CommandResult = {
  code: ExitCode;
  out?: string | Uint8Array;
  err?: string;
  /** Written to this file, or as these files into this folder, instead of being printed. */
  write?: { path: string; content: string | Uint8Array } | { folder: string; files: readonly TextFile[] };
};
