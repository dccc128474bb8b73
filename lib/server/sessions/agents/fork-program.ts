import "server-only";
import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Interrupt } from "@/lib/domain/sessions/door-message";
import SOURCES from "@/lib/server/sessions/agents/programs.json" with { type: "json" };

export type ProgramName = keyof typeof SOURCES;

/** A program of ours at work in a process of its own. */
export interface ForkedProgram {
  /** Does to the process what an operating system does to processes. */
  interrupt(signal: Interrupt): void;
  /** Resolves with the exit code, or with the signal that ended it; after everything it said was heard. */
  readonly ended: Promise<number | string>;
}

function endOf(child: ChildProcess): Promise<number | string> {
  // The channel is closed once everything that came over it has been read.
  const heard = new Promise<void>((resolve) => {
    child.once("disconnect", resolve);
  });
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      void heard.then(() => {
        resolve(signal ?? code ?? 1);
      });
    });
    child.once("error", () => {
      resolve(1);
    });
  });
}

/** The bundle that the build made of a program; where nothing is built, and while it is worked on, its source. */
function startOf(name: ProgramName): { path: string; execArgv: string[] } {
  const folder = process.env["LOADSTONE_DIST_DIR"] || ".next";
  const bundle = join(process.cwd(), folder, "programs", `${name}.mjs`);
  if (process.env.NODE_ENV !== "development" && existsSync(bundle)) return { path: bundle, execArgv: [] };
  return {
    path: join(process.cwd(), SOURCES[name]),
    execArgv: ["--conditions=react-server", "--import", "tsx"],
  };
}

/** Starts a program of `programs.json` with one order and nothing of this process's environment. */
export function forkProgram(
  name: ProgramName,
  order: object,
  onMessage: (message: unknown) => void,
): ForkedProgram {
  const { path, execArgv } = startOf(name);
  const child = fork(path, [], {
    execArgv,
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", onMessage);
  const ended = endOf(child);
  // A process that ended before it was told anything is seen by its end.
  child.send(order, () => undefined);
  return {
    ended,
    interrupt: (signal) => {
      child.kill(signal);
    },
  };
}
