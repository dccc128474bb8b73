import * as z from "zod";
import { OVERLAY_STEP_IDS } from "@/lib/domain/knowledge/overlay-ids";
import { STEP_IDS } from "@/lib/domain/knowledge/step-schema";

/** The steps of both walks, the ladder's before the overlay's. */
export const ANY_STEP_IDS = [...STEP_IDS, ...OVERLAY_STEP_IDS] as const;
export const anyStepIdSchema = z.enum(ANY_STEP_IDS);
export type AnyStepId = z.infer<typeof anyStepIdSchema>;
