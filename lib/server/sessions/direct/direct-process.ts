/*
 * The agent of a direct answer, in a process of its own: the orchestrator and its colleagues, whose words it relays. It is
 * forked, told its order, and says part after part to the process that started it. It ends with that.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { directScript } from "@/lib/domain/sessions/direct/direct-script";
import { directOrderSchema } from "@/lib/server/sessions/direct/direct-order";

/** A process that is late by this much lets the time go; what is less it makes up for. */
const MOST_LATE_MS = 250;

function say(message: object): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

async function work(message: unknown): Promise<void> {
  const { decision, ...order } = directOrderSchema.parse(message);
  let dueMs = performance.now();
  for (const { delayMs, part } of directScript({
    ...order,
    ...(decision === undefined ? {} : { decision }),
  })) {
    dueMs = Math.max(dueMs, performance.now() - MOST_LATE_MS) + delayMs;
    const leftMs = dueMs - performance.now();
    if (leftMs > 0) await sleep(leftMs);
    await say({ part });
  }
}

process.once("message", (message) => {
  work(message).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.on("disconnect", () => process.exit(1));
