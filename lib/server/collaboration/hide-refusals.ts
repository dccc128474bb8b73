import "server-only";
import { SocketRefusal } from "@/lib/server/collaboration/refusal";

/**
 * Keeps refusals off the console until the function that it returns is called. Hocuspocus writes whatever a hook throws
 * there with its stack, and cannot be told otherwise; the log has each refusal in one line. All else goes through.
 */
export function hideRefusals(target: Pick<Console, "error">): () => void {
  const shown = target.error;
  const filtered = (...parts: unknown[]): void => {
    if (!parts.some((part) => part instanceof SocketRefusal)) shown.apply(target, parts);
  };
  target.error = filtered;
  return () => {
    if (target.error === filtered) target.error = shown;
  };
}
