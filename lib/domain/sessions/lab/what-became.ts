import type { TokenCount } from "@/lib/domain/sessions/lab/count-tokens";
import type { LabControlId } from "@/lib/domain/sessions/lab/lab-control";
import type { Side } from "@/lib/domain/sessions/lab/screen-address";
import type { Shown } from "@/lib/domain/sessions/lab/shown";
import { tokensOn } from "@/lib/domain/sessions/lab/tokens-on";

/** What is known of one side while, and after, something was done to it. */
export interface BecameFacts {
  readonly side: Side;
  readonly count: TokenCount;
  /** The laptop, and the device that was opened beside it. */
  readonly shown: Shown;
  readonly other: Shown | null;
  /** Pieces of text on the laptop when it began, and now. */
  readonly tokensBefore: number;
  readonly tokensNow: number;
  /** How the server has the last run: of a direct one also that its process died. */
  readonly run: "none" | "running" | "complete" | "cancelled" | "error" | "killed";
  /** What was asked of the screen could not be sent, or there was nothing to do it to. */
  readonly wasDone: boolean;
  /** Pieces that came while the orchestrator was blocked; `null` where it was not. */
  readonly whileBlocked: number | null;
}

const counted = (count: number, one: string) => `${String(count)} ${one}${count === 1 ? "" : "s"}`;

function inSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function caughtUp({ count, shown }: BecameFacts): string {
  const { resumedFrom } = shown.line;
  const from = resumedFrom === null ? "" : ` from offset ${String(resumedFrom)}`;
  return count.caughtUpMs === null ? "catching up" : `caught up${from} in ${inSeconds(count.caughtUpMs)}`;
}

function whole({ count }: BecameFacts): string {
  const lost = count.lost === 0 ? "nothing lost" : `${counted(count.lost, "token")} lost`;
  return `${lost}, ${count.duplicated === 0 ? "nothing twice" : `${counted(count.duplicated, "token")} twice`}`;
}

type Sentence = (facts: BecameFacts) => string;

const isOverFor: Readonly<Record<BecameFacts["run"], string>> = {
  none: "nothing ran",
  running: "the agent is still writing",
  complete: "the agent finished",
  cancelled: "the run was cancelled",
  error: "the run ended as an error",
  killed: "the agent is dead",
};

const DURABLE: Readonly<Record<LabControlId, Sentence>> = {
  "reload-mid-answer": (facts) =>
    `The page came back and ${caughtUp(facts)}: ${whole(facts)}, and the agent was called ${counted(facts.shown.modelCalls, "time")}.`,
  "cut-mid-answer": (facts) =>
    facts.shown.line.state === "live"
      ? `The line came back and ${caughtUp(facts)}: ${whole(facts)}. The log has no Stop, so the agent went on.`
      : `No network. The agent goes on: ${counted(facts.count.behind, "token")} wait in the log.`,
  stop: (facts) =>
    facts.run === "cancelled"
      ? `The Stop stands in the log, and the run ended: ${counted(facts.count.afterStop, "token")} written after it.`
      : `The Stop is on its way: ${isOverFor[facts.run]}.`,
  "second-screen": (facts) => elsewhere(facts, "The second tab"),
  "phone-view": (facts) => elsewhere(facts, "The phone"),
  "silent-tool": (facts) =>
    `${facts.shown.line.cuts === 0 ? "The proxy cut nothing: the line says that it is alive" : `The line was cut ${counted(facts.shown.line.cuts, "time")} and resumed`}; ${whole(facts)}, ${isOverFor[facts.run]}.`,
  "kill-agent": (facts) =>
    facts.run === "running"
      ? "Its process is gone. When its lease runs out the server ends the run."
      : `The log says that ${isOverFor[facts.run]}, and the screen says so: nobody waits for it.`,
  "stop-then-reload": (facts) =>
    facts.shown.status === "cancelled"
      ? `After the refresh it is still stopped, with its ${counted(facts.tokensNow, "token")}: the Stop is in the log.`
      : `After the refresh: ${isOverFor[facts.run]}.`,
  "stop-from-another-device": (facts) =>
    facts.run === "cancelled"
      ? `${facts.shown.notice === "" ? "The laptop stopped too." : facts.shown.notice} ${counted(facts.count.afterStop, "token")} written after it.`
      : `The Stop is on its way: ${isOverFor[facts.run]}.`,
  "stale-stop": (facts) =>
    facts.shown.status === "cancelled"
      ? "The late Stop ended the wrong run."
      : "The late Stop names the run it was for. That one is over: it touched nothing, and the next answer goes on.",
  steer: ({ shown }) => {
    const standing = shown.steers.at(-1)?.standing;
    if (standing === "taken") return "The agent took it up in the same run, with the same context.";
    return standing === "waiting"
      ? "It stands in the log. The agent takes it up at its next step."
      : "The run ended before it was taken up, and the screen says so.";
  },
  "approve-twice": ({ shown }) =>
    `Both pressed, one was taken, the other was told. It was booked ${counted(shown.acts, "time")}.`,
  "block-orchestrator": ({ whileBlocked }) =>
    `Its colleagues write to the log themselves: ${counted(whileBlocked ?? 0, "token")} came while it hung.`,
  "retry-mid-answer": (facts) =>
    `The second attempt took the place of the first: ${facts.count.duplicated === 0 ? "nothing twice" : `${counted(facts.count.duplicated, "token")} twice`}.`,
};

function elsewhere({ other, shown }: BecameFacts, name: string): string {
  if (other === null || other.messagesLoaded === 0) return `${name} is being opened.`;
  if (other.transcript === shown.transcript)
    return `${name} shows the same conversation, word for word, and can stop it too.`;
  return `${name} shows it from the first word on, ${counted(tokensOn(other), "token")} by now, goes on live, and can stop it too.`;
}

function forNobody({ count, run }: BecameFacts): string {
  return `${counted(count.lost + count.afterStop, "token")} written for nobody, and ${isOverFor[run]}`;
}

const onlyTheLaptop =
  (name: string): Sentence =>
  ({ other, tokensNow }) =>
    other === null
      ? `${name} is being opened.`
      : `${name} shows nothing: the ${counted(tokensNow, "token")} belong to the laptop’s connection.`;

const DIRECT: Readonly<Record<LabControlId, Sentence>> = {
  "reload-mid-answer": (facts) =>
    `The page came back empty, with nothing to join: ${counted(facts.count.lost, "token")} lost, and ${isOverFor[facts.run]}.`,
  "cut-mid-answer": (facts) =>
    `The answer ends where the line did: ${counted(facts.count.lost, "token")} lost, and ${isOverFor[facts.run]}. The server saw a close, as with Stop.`,
  stop: (facts) =>
    facts.count.afterStop === 0
      ? `The line is closed; ${isOverFor[facts.run]}.`
      : `The line is closed, the agent was not told: ${counted(facts.count.afterStop, "token")} written after Stop, and ${isOverFor[facts.run]}.`,
  "second-screen": onlyTheLaptop("The second tab"),
  "phone-view": onlyTheLaptop("The phone"),
  "silent-tool": (facts) =>
    facts.shown.line.state === "broken"
      ? `The proxy cut the silent line: ${forNobody(facts)}.`
      : `The line is still there: ${whole(facts)}.`,
  "kill-agent": ({ shown, run }) =>
    shown.saysWorking
      ? `It says “working” for ever: ${isOverFor[run]}, and nobody ends the response.`
      : `Here ${isOverFor[run]}.`,
  "stop-then-reload": (facts) =>
    `The page is empty, the stopped part with it; the agent had not been told: ${counted(facts.count.afterStop, "token")} written after Stop.`,
  "stop-from-another-device": ({ wasDone, run, tokensBefore, tokensNow }) =>
    wasDone
      ? `The phone closed its own line; ${isOverFor[run]}.`
      : `The phone has nothing to stop. On the laptop ${counted(tokensNow - tokensBefore, "token")} came after it, and ${isOverFor[run]}.`,
  "stale-stop": ({ shown }) =>
    shown.status === "cancelled"
      ? "The late Stop closed whatever line was open: the next answer, which nobody had stopped."
      : "The late Stop has not come yet: it closes whatever line is open then.",
  steer: ({ wasDone }) =>
    wasDone
      ? "It was sent."
      : "It could not be sent: on this line words go one way. Stop, and ask again from the beginning.",
  "approve-twice": ({ shown }) =>
    `Only the laptop was asked: the phone had nothing to approve. It was booked ${counted(shown.acts, "time")}.`,
  "block-orchestrator": ({ whileBlocked }) =>
    `Everything goes through it: ${counted(whileBlocked ?? 0, "token")} came while it hung, from none of its colleagues.`,
  "retry-mid-answer": ({ count }) =>
    count.duplicated === 0
      ? "The second attempt was written after the first."
      : `The second attempt was written after the first: ${counted(count.duplicated, "token")} stand there twice.`,
};

/** In one sentence or two what has become of one side, out of what is known of it at this moment. */
export function whatBecame(control: LabControlId, facts: BecameFacts): string {
  return (facts.side === "durable" ? DURABLE : DIRECT)[control](facts);
}
