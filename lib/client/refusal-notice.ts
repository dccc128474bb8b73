import * as z from "zod";

const noticeSchema = z.object({ code: z.string(), message: z.string() });

/** Why the server ended a connection. `come-back`: for now; `reload`: the page is outdated; `stop`: for good. */
export type RefusalNotice = { then: "come-back" | "reload" | "stop"; code: string; message: string };

const COME_BACK = new Set(["stopping", "bad-ticket"]);

/** Reads the reason of a closing or refusing message; undefined when it is none of ours, and the line merely broke. */
export function readRefusalNotice(reason: string): RefusalNotice | undefined {
  let json: unknown;
  try {
    json = JSON.parse(reason);
  } catch {
    return undefined; // Other reasons are plain words of the socket's own.
  }
  const notice = noticeSchema.safeParse(json);
  if (!notice.success) return undefined;
  const { code, message } = notice.data;
  if (code === "old-generation") return { then: "reload", code, message };
  return { then: COME_BACK.has(code) ? "come-back" : "stop", code, message };
}
