import type { DurableParts } from "@/lib/client/lab/durable-parts";
import { returned } from "@/lib/client/lab/line-history";
import { offsetCount } from "@/lib/domain/sessions/lab/ledger";

/** Has the page follow its session from where it stands: from its offset, or, when it has nothing, from a snapshot. */
export async function followSession({ core, line }: DurableParts): Promise<void> {
  const { sessionId, folded } = core.facts();
  if (sessionId === null) return;
  const { offset } = folded.session;
  const from = offset === "-1" ? { snapshot: true } : { offset };
  const asked = await line.request({ type: "subscribe", sessionId, ...from });
  if (asked.kind !== "answered") return;
  if (asked.answer.type === "accepted") core.change({ refused: false });
  else core.change({ refused: true, notice: `Refused: ${asked.answer.message}` });
}

async function openSession({ core, line, deps }: DurableParts): Promise<void> {
  const asked = await line.request({ type: "open" });
  if (asked.kind !== "answered") return;
  const { answer } = asked;
  if (answer.type === "refused") core.change({ refused: true, notice: answer.message });
  else if (answer.sessionId !== undefined) {
    core.change({ sessionId: answer.sessionId });
    deps.onOpened(answer.sessionId);
  }
}

/** Everything a page does each time the server has welcomed it: the way back in is the way in. */
export async function enterSession(parts: DurableParts, actorId: string): Promise<void> {
  const { core, line, outbox, deps, token } = parts;
  const { folded, line: report, sessionId } = core.facts();
  core.change({
    actorId,
    line: returned(report, offsetCount(folded.session.offset), deps.timers.now()),
    backInAt: null,
  });
  if (deps.address.as === "staff" && token === null) {
    core.change({ notice: "Staff gets in with a token that the owner hands over." });
    return;
  }
  if (token !== null) void line.request({ type: "join", token });
  else if (sessionId === null && deps.address.as === "owner") await openSession(parts);
  // The door answers in order: what is kept is sent behind the subscription, and not after its answer.
  const following = followSession(parts);
  outbox.flush();
  await following;
}
