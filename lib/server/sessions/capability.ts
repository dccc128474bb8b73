import "server-only";
import type { ParticipantRole } from "@/lib/domain/sessions/person-event";

/** What a token lets its bearer do. `manage` is to make, close and delete streams; `control` is to stop, steer and answer. */
export const SCOPES = ["read", "write", "control", "manage"] as const;
export type Scope = (typeof SCOPES)[number];

/** What one token stands for: an actor within one session, until a time. An agent's names its run. */
export interface Capability {
  readonly sessionId: string;
  readonly actorId: string;
  readonly actorType: "person" | "agent" | "system";
  readonly runId: string | null;
  readonly scopes: readonly Scope[];
  /** As what the bearer may join, and is seen to be there. */
  readonly role: ParticipantRole;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Whether a token reaches this far. */
export function reaches({ scopes }: Pick<Capability, "scopes">, scope: Scope): boolean {
  return scopes.includes(scope);
}
