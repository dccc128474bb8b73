import { deviceName } from "@/lib/domain/sessions/lab/device";
import { find, type SessionState } from "@/lib/domain/sessions/session-state";

/** Who looks at a screen. */
export interface Viewer {
  readonly actorId: string;
  readonly deviceId: string;
}

/** Somebody who did something: a person, and where it is known on which device. */
export interface Doer {
  readonly actorId: string;
  readonly deviceId?: string | undefined;
}

/** Whether the viewer did it, on this very device. */
export function isViewer(viewer: Viewer, { actorId, deviceId }: Doer): boolean {
  return actorId === viewer.actorId && (deviceId === undefined || deviceId === viewer.deviceId);
}

/** Who did something, as the viewer would say it: "you", "your phone", "staff", "the server". */
export function whoDid(viewer: Viewer, doer: Doer, participants: SessionState["participants"] = {}): string {
  const { actorId, deviceId } = doer;
  if (actorId === "server") return "the server";
  if (isViewer(viewer, doer)) return "you";
  if (actorId === viewer.actorId) return `your ${deviceName(deviceId ?? "")}`;
  const role = find(participants, actorId)?.role;
  if (role === "staff") return "staff";
  return deviceId === undefined ? "somebody else" : `the owner's ${deviceName(deviceId)}`;
}

/** The same at the beginning of a sentence. */
export function asBeginning(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
