import * as z from "zod";
import type { Job } from "@/lib/domain/sessions/script/run-script";

/**
 * What can be done to both sides of the lab at once. The ids are also the scenarios of its address, so that whatever
 * links to the lab can name one; what linked once must work for ever, so none is renamed.
 */
export const labControlSchema = z.enum([
  "reload-mid-answer",
  "cut-mid-answer",
  "stop",
  "second-screen",
  "phone-view",
  "silent-tool",
  "kill-agent",
  "stop-then-reload",
  "stop-from-another-device",
  "stale-stop",
  "steer",
  "approve-twice",
  "block-orchestrator",
  "retry-mid-answer",
]);
export type LabControlId = z.infer<typeof labControlSchema>;

/** How a control is offered, and what must be under way for it to show something. */
export interface LabControl {
  readonly id: LabControlId;
  readonly title: string;
  /** What is done, in one line. */
  readonly says: string;
  readonly place: "first" | "more";
  /** The question it asks when nothing is under way. */
  readonly question: string;
  readonly job: Job;
  /** Whether only its own question will do: what is under way is then put down for it. */
  readonly needsOwn: boolean;
}

const QUESTION = "Compare three vector stores for 40 million documents";
const plain = { question: QUESTION, job: "answer", needsOwn: false } as const;

/** Every control, in the order in which they are offered. */
export const LAB_CONTROLS: readonly LabControl[] = [
  {
    id: "reload-mid-answer",
    title: "Refresh",
    says: "Loads both pages anew while the answer is being written.",
    place: "first",
    ...plain,
  },
  {
    id: "cut-mid-answer",
    title: "Lose Wi-Fi",
    says: "Takes the network away from both for 10 seconds.",
    place: "first",
    ...plain,
  },
  {
    id: "stop",
    title: "Stop",
    says: "Presses Stop on both.",
    place: "first",
    ...plain,
  },
  {
    id: "second-screen",
    title: "Second tab",
    says: "Opens a second tab while the answer is being written.",
    place: "more",
    ...plain,
  },
  {
    id: "phone-view",
    title: "Phone view",
    says: "Opens the phone while the laptop goes on.",
    place: "more",
    ...plain,
  },
  {
    id: "silent-tool",
    title: "Idle proxy, 60 s",
    says: "A tool is silent for 90 seconds, and a proxy cuts what is silent for 60. In time-lapse: 9 and 6.",
    place: "more",
    question: "Use the slow tool",
    job: "slow",
    needsOwn: true,
  },
  {
    id: "kill-agent",
    title: "Kill the agent",
    says: "Sends SIGKILL to the agent’s process.",
    place: "more",
    ...plain,
  },
  {
    id: "stop-then-reload",
    title: "Stop, then refresh",
    says: "Presses Stop, and loads both pages anew.",
    place: "more",
    ...plain,
  },
  {
    id: "stop-from-another-device",
    title: "Stop on the phone",
    says: "Opens the phone and presses Stop there.",
    place: "more",
    ...plain,
  },
  {
    id: "stale-stop",
    title: "Stop for an old run",
    says: "A Stop is held up on its way, and comes when the next question is being answered.",
    place: "more",
    ...plain,
    needsOwn: true,
  },
  {
    id: "steer",
    title: "Steer",
    says: "Says “Shorter, please” while the answer is being written.",
    place: "more",
    ...plain,
  },
  {
    id: "approve-twice",
    title: "Approve twice",
    says: "Laptop and phone press Approve at the same moment.",
    place: "more",
    question: "Do what needs approval",
    job: "act",
    needsOwn: true,
  },
  {
    id: "block-orchestrator",
    title: "Block the orchestrator",
    says: "Stops the orchestrator’s process for 20 seconds while its two colleagues work.",
    place: "more",
    ...plain,
    needsOwn: true,
  },
  {
    id: "retry-mid-answer",
    title: "Retry a step",
    says: "A step fails half way, and the agent tries it again.",
    place: "more",
    question: "Fail once, then answer",
    job: "flaky",
    needsOwn: true,
  },
];

/** The control of an id. */
export function labControl(id: LabControlId): LabControl {
  const control = LAB_CONTROLS.find((one) => one.id === id);
  if (control === undefined) throw new Error(`every control is listed, and ${id} is not`);
  return control;
}

/** What is asked where nobody chose a control. */
export const PLAIN_QUESTION = { text: QUESTION, job: "answer" as Job };
/** The question that comes after the one whose Stop was held up. */
export const NEXT_QUESTION = "And what would it cost?";
/** How long the network is away. */
export const DROP_MS = 10_000;
