import * as z from "zod";
import { participantRoleSchema } from "@/lib/domain/sessions/person-event";

/** A device that follows a session at this moment: whose it is, and as what they are there. */
export const presentDeviceSchema = z.strictObject({
  deviceId: z.string(),
  actorId: z.string(),
  role: participantRoleSchema,
});
export type PresentDevice = z.infer<typeof presentDeviceSchema>;
