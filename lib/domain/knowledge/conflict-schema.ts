import * as z from "zod";
import { sourceSchema } from "@/lib/domain/catalogue/source-schema";

/** How a way of controlling runs is graded; the words are content, which one it is is asked of the board. */
export const GRADES = [
  "both-ways-over-log",
  "post-over-log",
  "socket-without-log",
  "close-is-cancel",
  "conflict",
  "no-stop",
  "stop-without-log",
  "neither",
] as const;
export const conflictGradeSchema = z.enum(GRADES);
export type ConflictGrade = z.infer<typeof conflictGradeSchema>;

/** The Resume-Cancel Conflict: `content/overlay/conflict.json`. */
export const conflictSchema = z.strictObject({
  title: z.string().min(5),
  says: z.array(z.string().min(20)).min(1),
  /** The truth table: what happened, what the server saw, what it must do, and what two fixed readings would do. */
  events: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/),
        happened: z.string().min(5),
        saw: z.string().min(3),
        must: z.string().min(5),
        asDisconnect: z.strictObject({ says: z.string().min(3), right: z.boolean() }),
        asCancel: z.strictObject({ says: z.string().min(3), right: z.boolean() }),
        /** What a socket does whose Stop is a message, and behind which nothing keeps what was said. */
        withoutLog: z.strictObject({ says: z.string().min(3), right: z.boolean() }),
        /** Told apart: what a durable log holds when Stop is a message of its own. */
        inTheLog: z.string().min(5),
        /** Before, the event itself, and what comes of it. */
        timeline: z
          .array(z.strictObject({ happened: z.string(), saw: z.string(), must: z.string() }))
          .length(3),
      }),
    )
    .min(4),
  /** What real systems answered. */
  answers: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        who: z.string().min(3),
        answer: z.string().min(20),
        lesson: z.string().min(10),
        keeps: z.array(z.enum(["resume", "cancel"])),
        source: sourceSchema,
      }),
    )
    .min(8),
  grades: z.array(
    z.strictObject({
      id: conflictGradeSchema,
      title: z.string().min(5),
      says: z.string().min(20),
      holds: z.enum(["nothing", "one-half", "both"]),
    }),
  ),
  sources: z.array(sourceSchema).min(1),
});
export type ConflictEvent = z.infer<typeof conflictSchema>["events"][number];
export type Conflict = z.infer<typeof conflictSchema>;
