import "server-only";
import type { Role } from "@/lib/server/access";
import type { Principal } from "@/lib/server/principal";
import type { BoardRoom } from "@/lib/server/updates/update-log";

/** What is known of one joined connection, from its ticket. */
export interface ConnectionContext {
  readonly room: BoardRoom;
  readonly principal: Principal;
  readonly role: Role;
  readonly budget: UpdateBudget;
}

/** A bucket of updates: `take` answers whether one more may come now. */
export interface UpdateBudget {
  take(): boolean;
}

const BURST = 3_000;
const REFILL_PER_SECOND = 100;

/** Guarantees at most 100 updates a second over time, with bursts of 3,000 for catching up after being offline. */
export function createUpdateBudget(now: () => number): UpdateBudget {
  let tokens = BURST;
  let at = now();
  return {
    take() {
      const time = now();
      tokens = Math.min(BURST, tokens + ((time - at) / 1_000) * REFILL_PER_SECOND);
      at = time;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
