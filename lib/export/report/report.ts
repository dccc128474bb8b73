import type { DefenceReport } from "@/lib/domain/ladder/defence-report";
import type { DecisionEntry } from "@/lib/export/decision-entries";

/** A number with its unit, as people read it. */
export type ReportNumber = { label: string; value: string };

/** A requirement with its target, and whether the board keeps it; recovery times are not reckoned by any load report. */
export type ReportRequirement = {
  text: string;
  target?: string;
  kept?: "met" | "missed" | "not reckoned";
  /** By how much it is missed, and what holds it back. */
  shortfall?: string;
};

/** What one class of traffic experiences. */
export type ReportClass = { name: string; peak: string; p99: string; availability: string };

/** A part of the system under its load; the busiest first. */
export type ReportPart = {
  name: string;
  kind: string;
  copies: string;
  busy: string;
  tone: "ok" | "warn" | "hot";
  availability: string;
  cost: string;
};

/** What stands against the board: a finding of a due step. */
export type ReportFinding = { level: string; title: string; message: string };

/** A question that is owed a note, and why. */
export type ReportOwed = { step: string; question: string; says: string };

/** A board told to its end: every text is ready to be read, and made from the board's own notes and numbers. Plain JSON. */
export type Report = {
  title: string;
  about: string;
  stage: { title: string; place: string; says: string; sentence: string };
  numbers: readonly ReportNumber[];
  requirements: readonly ReportRequirement[];
  classes: readonly ReportClass[];
  parts: readonly ReportPart[];
  connections: readonly string[];
  intake: { context: string; apiContract: string };
  findings: readonly ReportFinding[];
  owed: readonly ReportOwed[];
  /** Notes, risks, ten times the load, the bill, what was accepted in writing; with the overlay where it was answered. */
  defence: DefenceReport;
  decisions: readonly DecisionEntry[];
};
