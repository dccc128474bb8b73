import * as z from "zod";

/** The steps of the Durable Sessions overlay, in their order. */
export const OVERLAY_STEP_IDS = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10"] as const;
export const overlayStepIdSchema = z.enum(OVERLAY_STEP_IDS);
export type OverlayStepId = z.infer<typeof overlayStepIdSchema>;

/** Whether an id names a step of the overlay. */
export function isOverlayStepId(id: string | undefined): id is OverlayStepId {
  return (OVERLAY_STEP_IDS as readonly (string | undefined)[]).includes(id);
}

/** The steps that are answered with evidence instead of a note. */
export const EVIDENCE_STEP_IDS = ["d1", "d9"] as const;
export const evidenceStepIdSchema = z.enum(EVIDENCE_STEP_IDS);
export type EvidenceStepId = z.infer<typeof evidenceStepIdSchema>;

/** Audit; design and implement; validate and layer. */
export const PHASES = ["audit", "implement", "validate"] as const;
export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;

/** Resilient Delivery, Continuity Across Surfaces, Live Control. */
export const CAPABILITIES = ["delivery", "continuity", "control"] as const;
export const capabilitySchema = z.enum(CAPABILITIES);
export type Capability = z.infer<typeof capabilitySchema>;

/** What else a system does with its agents; some acceptance tests are asked only then. */
export const FEATURES = [
  "several-agents",
  "retries",
  "approvals",
  "steer",
  "barge-in",
  "handover",
  "push",
] as const;
export const featureSchema = z.enum(FEATURES);
export type Feature = z.infer<typeof featureSchema>;

function numbered<Prefix extends string>(prefix: Prefix, count: number): `${Prefix}${number}`[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1)}` as `${Prefix}${number}`);
}

/** The failures of streamed answers, F01 to F26. */
export const FAILURE_IDS = [
  "F01",
  "F02",
  "F03",
  "F04",
  "F05",
  "F06",
  "F07",
  "F08",
  "F09",
  "F10",
  "F11",
  "F12",
  "F13",
  "F14",
  "F15",
  "F16",
  "F17",
  "F18",
  "F19",
  "F20",
  "F21",
  "F22",
  "F23",
  "F24",
  "F25",
  "F26",
] as const;
export const failureIdSchema = z.enum(FAILURE_IDS);
export type FailureId = z.infer<typeof failureIdSchema>;

/** The acceptance tests: resilient delivery, continuity across surfaces, live control. */
export const ACCEPTANCE_IDS = [...numbered("RD", 11), ...numbered("CS", 10), ...numbered("LC", 14)];
export const acceptanceIdSchema = z.enum(ACCEPTANCE_IDS);
export type AcceptanceId = z.infer<typeof acceptanceIdSchema>;
