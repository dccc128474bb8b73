/** What came of showing a token: the board opens, nothing does, too many were tried, or there is no line. */
export type Shown = "opens" | "nothing" | "too-many" | "no-line";

const BY_STATUS: Readonly<Record<number, Shown>> = { 204: "opens", 404: "nothing", 429: "too-many" };

/** Shows a link's token to the server, which then knows this browser by a cookie. Never rejects. */
export async function showToken(linkId: string, token: string): Promise<Shown> {
  try {
    const { status } = await fetch(`/api/shares/${encodeURIComponent(linkId)}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
    });
    return BY_STATUS[status] ?? "no-line";
  } catch {
    return "no-line"; // The token is kept by the caller, to be shown again.
  }
}
