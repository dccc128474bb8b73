/*
 * A process of its own that serves sessions, for tests that kill it. Run as
 *   node --conditions=react-server --import tsx lib/server/testing/session-process.ts <data folder> <lease in ms>
 * Prints one line of JSON when ready, with tickets for the person "ann".
 */
import { serveSessions } from "@/lib/server/testing/serve-sessions";

const [dataDir = "", leaseMs = "4000"] = process.argv.slice(2);
const { services, origin } = await serveSessions({ dataDir, times: { leaseMs: Number(leaseMs) } });
const person = { personId: "ann", sessionId: "sign-in" };
const tickets = await Promise.all([services.tickets.issue(person), services.tickets.issue(person)]);
process.stdout.write(`${JSON.stringify({ origin, tickets })}\n`);
