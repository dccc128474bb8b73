import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { BoardIndex } from "@/lib/domain/graph/board-index";
import type { OverlayStepId } from "@/lib/domain/knowledge/overlay-ids";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import { controlPaths, isBound } from "@/lib/domain/overlay/control-paths";
import { resumes } from "@/lib/domain/overlay/delivery-line";
import { liveLines, mapDelivery } from "@/lib/domain/overlay/delivery-map";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { WalkedStep } from "@/lib/domain/overlay/overlay-progress";
import { findRelayed } from "@/lib/domain/overlay/relays";
import { stopInWords } from "@/lib/domain/overlay/stop-in-words";

/** What the lines of the steps read. */
export type LineGround = {
  index: BoardIndex;
  found: Omit<OverlayAnalysis, "progress">;
  /** The names of the capabilities, by id. */
  names: Readonly<Record<string, string>>;
  /** A session was decided not to be needed. */
  declined: boolean;
};

type Line = (ground: LineGround) => string;

/** The verb after "1 of 3 agents", "0 of 1 agent". */
const verb = (count: number, all: number, one: string, many: string): string =>
  count === 1 || all === 1 ? one : many;

const path: Line = ({ found }) => {
  const lines = found.lives.filter((life) => life.atScreen);
  const losing = lines.filter((life) => life.loses).length;
  if (lines.length === 0) return "No answer reaches a screen, as drawn.";
  return `${String(losing)} of ${counted(lines.length, "connection")} to a screen ${verb(losing, lines.length, "loses", "lose")} something when closed.`;
};

const gaps: Line = ({ found, names }) =>
  `${found.matrix.map((row) => `${names[row.capability] ?? row.capability} ${String(row.score)} of 3`).join(", ")}.`;

const conflicts: Line = ({ found }) =>
  found.conflict ? stopInWords(found.conflict.grade) : "No answer travels here, so nothing can be stopped.";

const session: Line = ({ index }) => {
  const { logs, producers } = mapDelivery(index);
  const agents = `${counted(producers.length, "agent")} ${producers.length === 1 ? "says" : "say"}`;
  return logs.length === 0 ? `No log keeps what ${agents}.` : `${listNames(logs)} keeps what ${agents}.`;
};

const runs: Line = ({ index }) => {
  const { producers } = mapDelivery(index);
  const bound = producers.filter((producer) => isBound(index, producer)).length;
  return `${String(bound)} of ${counted(producers.length, "agent")} ${verb(bound, producers.length, "ends", "end")} with the request that began the run.`;
};

const screens: Line = ({ index }) => {
  const lines = liveLines(mapDelivery(index));
  const back = lines.filter(({ line }) => resumes(line)).length;
  return lines.length === 0
    ? "No live connection to a screen, as drawn."
    : `${String(back)} of ${counted(lines.length, "live connection")} can be resumed.`;
};

const control: Line = ({ index }) => {
  const { producers } = mapDelivery(index);
  const heard = producers.filter(controlPaths(index).reaches).length;
  return `A message from a screen reaches ${String(heard)} of ${counted(producers.length, "agent")}.`;
};

const publishing: Line = ({ index }) => {
  const relays = findRelayed(index);
  const relayed = new Set(relays.flatMap((one) => one.relayed));
  return relays.length === 0
    ? `${counted(mapDelivery(index).producers.length, "agent")}, and none speaks for another.`
    : `${listNames(relays.map((one) => one.relay))} ${relays.length === 1 ? "passes" : "pass"} on what ${counted(relayed.size, "agent")} ${relayed.size === 1 ? "says" : "say"}.`;
};

const proof: Line = ({ found }) => {
  const asked = found.matrix.filter((row) => row.target > 0);
  const required = asked.reduce((sum, row) => sum + row.tests.required, 0);
  const open = asked.reduce((sum, row) => sum + row.tests.open.length, 0);
  return asked.length === 0
    ? "The scope says which tests are due; none is chosen yet."
    : `${String(required - open)} of ${counted(required, "test")} of the scope ${verb(required - open, required, "has", "have")} passed.`;
};

const layers: Line = ({ found }) => {
  const left = found.failures.length;
  return left === 0
    ? "No failure applies, as drawn."
    : `${counted(left, "failure")} still ${left === 1 ? "applies" : "apply"}, as drawn.`;
};

const LINES = {
  d1: path,
  d2: gaps,
  d3: conflicts,
  d4: session,
  d5: runs,
  d6: screens,
  d7: control,
  d8: publishing,
  d9: proof,
  d10: layers,
} satisfies Record<OverlayStepId, Line>;

const NOT_ASKED: Readonly<Record<NonNullable<OverlayStep["need"]>, string>> = {
  control: "Live Control is not in scope.",
  "several-agents": "Fewer than two agents: nobody speaks for another.",
};

/** Steps that count agents have nothing to count without one. */
const OF_AGENTS: ReadonlySet<OverlayStepId> = new Set<OverlayStepId>(["d4", "d5", "d7", "d8"]);

/** One line of what the board shows of a step, number first; of a step that is not asked, why not. */
export function overlayLine(step: OverlayStep, state: WalkedStep, ground: LineGround): string {
  if (state.status === "not-asked")
    return ground.declined || !step.need ? "Not asked while a session is not needed." : NOT_ASKED[step.need];
  if (OF_AGENTS.has(step.id) && ground.found.producers.length === 0) return "Nothing here makes answers.";
  return LINES[step.id](ground);
}
