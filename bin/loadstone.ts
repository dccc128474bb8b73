import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CommandResult } from "@/bin/command-result";
import { pathFrom } from "@/bin/read-board";
import { runCommand } from "@/bin/run-command";

function writeTo(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes what a command asks to be written, and says what was written. */
function write(target: NonNullable<CommandResult["write"]>): string {
  if ("path" in target) {
    writeTo(pathFrom(target.path), target.content);
    return `${target.path} written.\n`;
  }
  for (const { path, text } of target.files) writeTo(join(pathFrom(target.folder), path), text);
  return `${String(target.files.length)} files written to ${target.folder}.\n`;
}

function answer({ code, out, err, write: target }: CommandResult): void {
  process.exitCode = code;
  if (err !== undefined) process.stderr.write(err);
  if (out instanceof Uint8Array && process.stdout.isTTY) {
    process.exitCode = 2;
    process.stderr.write("An archive is nothing to read here: add --out NAME.zip, or --out FOLDER.\n");
  } else if (out !== undefined) process.stdout.write(out);
  if (target === undefined) return;
  try {
    process.stderr.write(write(target));
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(
      `It could not be written: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}

try {
  answer(runCommand(process.argv.slice(2)));
} catch (error) {
  // A bug of ours must not read as a verdict on the board.
  process.exitCode = 3;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
