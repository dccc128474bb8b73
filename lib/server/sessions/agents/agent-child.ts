import "server-only";
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Interrupt } from "@/lib/domain/sessions/door-message";
import { heartbeatSchema, type AgentOrder } from "@/lib/server/sessions/agents/agent-order";

/** One agent's process. */
export interface AgentChild {
  interrupt(signal: Interrupt): void;
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const PROGRAM = join(process.cwd(), "lib/server/sessions/agents/agent-process.ts");

function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      resolve(signal ?? code ?? 1);
    });
    child.once("error", () => {
      resolve(1);
    });
  });
}

/** Starts an agent in a process of its own, with its order and nothing of this process's environment. */
export function startAgent(order: AgentOrder, onHeartbeat: () => void): AgentChild {
  const child = fork(PROGRAM, [], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("message", (message) => {
    if (heartbeatSchema.safeParse(message).success) onHeartbeat();
  });
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
