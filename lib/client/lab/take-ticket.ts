import * as z from "zod";

const ticketSchema = z.object({ ticket: z.string() });

/** A ticket to open a lab's socket with, good once; `other` is one of a guest that is made for it. Rejects when there is none. */
export async function takeTicket(as: "owner" | "other"): Promise<string> {
  const response = await fetch("/api/lab/ticket", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as }),
  });
  if (!response.ok) throw new Error(`no ticket: ${String(response.status)}`);
  return ticketSchema.parse(await response.json()).ticket;
}
