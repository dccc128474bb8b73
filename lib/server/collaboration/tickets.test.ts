import { describe, expect, it } from "vitest";
import { createTickets } from "@/lib/server/collaboration/tickets";

const principal = { by: "session", personId: "p", sessionId: "s" } as const;
const claims = { boardId: "b", principal } as const;

describe("tickets", () => {
  it("are good once", () => {
    const tickets = createTickets(() => 0);
    const ticket = tickets.issue(claims);
    expect(tickets.redeem(ticket, "b")).toEqual(claims);
    expect(tickets.redeem(ticket, "b")).toBeNull();
  });

  it("end after 60 seconds", () => {
    let now = 0;
    const tickets = createTickets(() => now);
    const early = tickets.issue(claims);
    const late = tickets.issue(claims);
    now = 59_999;
    expect(tickets.redeem(early, "b")).not.toBeNull();
    now = 60_000;
    expect(tickets.redeem(late, "b")).toBeNull();
  });

  it("open one board only, and are used up by trying another", () => {
    const tickets = createTickets(() => 0);
    const ticket = tickets.issue(claims);
    expect(tickets.redeem(ticket, "other")).toBeNull();
    expect(tickets.redeem(ticket, "b")).toBeNull();
  });

  it("can be voided before they are used", () => {
    const tickets = createTickets(() => 0);
    const ticket = tickets.issue(claims);
    const other = tickets.issue({ ...claims, principal: { by: "link", linkId: "l", visitId: "v" } });
    tickets.revoke((claim) => claim.principal.by === "session" && claim.principal.sessionId === "s");
    expect(tickets.redeem(ticket, "b")).toBeNull();
    expect(tickets.redeem(other, "b")).not.toBeNull();
  });
});
