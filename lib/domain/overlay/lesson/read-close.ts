import type { ConflictEvent, ConflictGrade } from "@/lib/domain/knowledge/conflict-schema";
import { gradeControl, type ControlFacts } from "@/lib/domain/overlay/grade-control";

/** What a server may take a closed connection for; `message`: for nothing, since Stop is a message of its own. */
export const READINGS = ["disconnect", "cancel", "message"] as const;
export type Reading = (typeof READINGS)[number];

/** What carries the message, and whether a log stands behind it. */
export const CARRIERS = ["both-ways", "post", "bare-socket"] as const;
export type Carrier = (typeof CARRIERS)[number];

/** A way to build a server: how it reads a close, and, where Stop is a message, what carries it. */
export type Stance = { reading: Reading; carrier: Carrier };

/** What becomes of a run once something happened: it goes on, it ends, or the server's policy decides later. */
export type RunCourse = "goes-on" | "ends" | "policy";

/** What a run does at one of the three moments of a timeline. */
export type RunPhase = "runs" | "ended" | "by-policy";

/** How a stance reads one event. */
export type Verdict = {
  right: boolean;
  /** What comes of it. */
  says: string;
  course: RunCourse;
};

const OVER_LOG: Readonly<Record<Carrier, ControlFacts>> = {
  "both-ways": { log: true, resume: true, upstream: "both-ways" },
  post: { log: true, resume: true, upstream: "post" },
  "bare-socket": { log: false, resume: false, upstream: "both-ways" },
};

/** The grade that the overlay gives a board built like this: the same function, asked with what the stance amounts to. */
export function gradeOfStance({ reading, carrier }: Stance): ConflictGrade {
  switch (reading) {
    case "disconnect":
      return gradeControl({ log: true, resume: true, upstream: "none" });
    case "cancel":
      return gradeControl({ log: false, resume: false, upstream: "close" });
    case "message":
      return gradeControl(OVER_LOG[carrier]);
  }
}

/** What the run must do: where either fixed reading is right, it is the policy's to say. */
export function mustDo({ asDisconnect, asCancel }: ConflictEvent): RunCourse {
  if (asDisconnect.right && asCancel.right) return "policy";
  return asCancel.right ? "ends" : "goes-on";
}

/** Whether a stance does what this event asks for, and what comes of it. */
export function verdictOf(event: ConflictEvent, { reading, carrier }: Stance): Verdict {
  switch (reading) {
    case "disconnect":
      return { ...event.asDisconnect, course: "goes-on" };
    case "cancel":
      return { ...event.asCancel, course: "ends" };
    case "message": {
      const course = mustDo(event);
      if (!OVER_LOG[carrier].log) return { ...event.withoutLog, course };
      return { right: true, says: `In the log: ${lowerFirst(event.inTheLog)}`, course };
    }
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** How many of the events a stance reads rightly. */
export function countRight(events: readonly ConflictEvent[], stance: Stance): number {
  return events.filter((event) => verdictOf(event, stance).right).length;
}

/** What the run does before the event, at it, and after it. */
export function phasesOf(course: RunCourse): readonly [RunPhase, RunPhase, RunPhase] {
  switch (course) {
    case "goes-on":
      return ["runs", "runs", "runs"];
    case "ends":
      return ["runs", "ended", "ended"];
    case "policy":
      return ["runs", "runs", "by-policy"];
  }
}

/** What may be guessed: each thing that a server must do after some event, once. */
export function guessesOf(events: readonly ConflictEvent[]): readonly string[] {
  return [...new Set(events.map(({ must }) => must))];
}
