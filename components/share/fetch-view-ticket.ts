import * as z from "zod";

const ticketSchema = z.object({ ticket: z.string() });
const GONE = 404;

/** A ticket to look at a shared board; `null` once the link opens it no more. Rejects when there is none for now. */
export async function fetchViewTicket(linkId: string): Promise<string | null> {
  const response = await fetch(`/api/shares/${encodeURIComponent(linkId)}/ticket`, { method: "POST" });
  if (response.status === GONE) return null;
  if (!response.ok) throw new Error(`No ticket for link ${linkId}: ${String(response.status)}`);
  return ticketSchema.parse(await response.json()).ticket;
}
