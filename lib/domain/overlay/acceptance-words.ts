import type { Check, ScriptMove } from "@/lib/domain/knowledge/acceptance-schema";
import { counted } from "@/lib/domain/coaching/counted";
import { incidentSchema, type Incident } from "@/lib/domain/sessions/lab/incident";

type ScreenName = Extract<ScriptMove, { do: "open" }>["screen"];
type Expectation = Extract<ScriptMove, { do: "expect" }>;

const SCREENS: Readonly<Record<ScreenName, string>> = {
  a: "the laptop",
  b: "the phone",
  stranger: "the stranger's screen",
  staff: "the staff's screen",
};

const INCIDENTS: Readonly<Record<Incident, string>> = {
  slowTool: "Wait until the slow tool is silent",
  killAgent: "Kill the agent's process",
  failStep: "Wait until the step is tried again",
  failAppend: "Lose one write of the agent's",
  trimLog: "Trim the log",
  passLiveWindow: "Wait for the end, then let the live window pass",
  floodTokens: "Wait until the flood of tokens has begun",
  staleStop: "Hold a Stop for this run up until the next one is under way",
  cancelOneAgent: "Cancel the researcher, one of two colleagues",
  blockOrchestrator: "Block the orchestrator while its colleagues work",
  approveTwice: "Approve on every open device at once",
  passOneDay: "Let a day pass while the request waits",
  countPushes: "Wait for the end, and count what points to it",
};

/** What each check asks for, and what is said of a screen where it does not hold. */
const CHECKS: Readonly<Record<Check, { readonly asks: string; readonly fails: string }>> = {
  contiguous: { asks: "has every id, without a gap", fails: "has a gap in its ids" },
  "no-duplicates": { asks: "has nothing twice", fails: "has something twice" },
  partial: { asks: "shows a part of the answer", fails: "shows nothing of the answer" },
  continues: { asks: "shows more of the answer", fails: "shows no more than before" },
  complete: { asks: "shows the complete answer", fails: "does not show the complete answer" },
  cancelled: { asks: "says that the run was stopped", fails: "does not say that the run was stopped" },
  "not-cancelled": { asks: "shows that the run was not stopped", fails: "shows the run as stopped" },
  ended: { asks: "says how the run ended", fails: "does not say how the run ended" },
  working: { asks: "says that work goes on", fails: "does not say that work goes on" },
  "same-transcript": { asks: "shows the same as the laptop", fails: "does not show the same as the laptop" },
  "one-message": { asks: "loaded one compacted message", fails: "did not load one compacted message" },
  quiet: { asks: "shows no further word", fails: "goes on writing, or shows something else" },
  refused: { asks: "is refused", fails: "is not refused" },
  told: { asks: "is told about it", fails: "is told nothing" },
  once: { asks: "shows one call of the model", fails: "does not show exactly one call of the model" },
  "pointed-once": { asks: "is pointed to once", fails: "is not pointed to exactly once" },
  idle: { asks: "waits for a question", fails: "does not wait for a question" },
};

/** A screen's name within a sentence. */
export function screenInWords(screen: ScreenName): string {
  return SCREENS[screen];
}

function asBeginning(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What is said of a screen on which a check does not hold, without its full stop. */
export function failureInWords({ screen, check }: Expectation): string {
  return `${asBeginning(SCREENS[screen])} ${CHECKS[check].fails}`;
}

function causeInWords(what: string): string {
  const known = incidentSchema.safeParse(what);
  return known.success ? INCIDENTS[known.data] : `Bring about “${what}”`;
}

/** One move of a test's script as a sentence for people, without its full stop. */
export function moveInWords(move: ScriptMove): string {
  switch (move.do) {
    case "open":
      return `Open ${SCREENS[move.screen]}`;
    case "send":
      return `Send “${move.text}” from ${SCREENS[move.screen]}`;
    case "streaming":
      return `Wait for the first words on ${SCREENS[move.screen]}`;
    case "wait":
      return `Wait ${counted(move.seconds, "second")}`;
    case "drop":
      return `Take the network from ${SCREENS[move.screen]} for ${counted(move.seconds, "second")}`;
    case "reload":
      return `Load ${SCREENS[move.screen]} anew`;
    case "close":
      return `Close ${SCREENS[move.screen]}`;
    case "stop":
      return `Press Stop on ${SCREENS[move.screen]}`;
    case "cause":
      return causeInWords(move.what);
    case "expect":
      return `Within ${String(move.within)} s ${SCREENS[move.screen]} ${CHECKS[move.check].asks}`;
  }
}
