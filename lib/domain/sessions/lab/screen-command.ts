import * as z from "zod";
import { INTERRUPTS } from "@/lib/domain/sessions/door-message";
import { AGENT_ROLES } from "@/lib/domain/sessions/script/script-step";
import { jobSchema } from "@/lib/domain/sessions/script/run-script";
import { sessionIdSchema } from "@/lib/domain/sessions/session-id";

const id = sessionIdSchema;
const text = z.string().trim().min(1).max(4_000);
const bare = <Name extends string>(name: Name) => z.strictObject({ do: z.literal(name) });

/**
 * What a lab's page may have a screen do. The screen does what a person at it would do, by the same code; what this side
 * has no way of doing is answered with `nothing`.
 */
export const screenCommandSchema = z.discriminatedUnion("do", [
  /** `as` decides what a text is while a run is under way; without it the text does (`intentOf`), and `job` likewise. */
  z.strictObject({
    do: z.literal("send"),
    text,
    as: z.exactOptional(z.enum(["question", "steer", "break-in"])),
    job: z.exactOptional(jobSchema),
  }),
  /** Stops the run that is under way, or the run that is named. */
  z.strictObject({ do: z.literal("stop"), runId: z.exactOptional(id) }),
  /** Sends a Stop for the present run once the next one is under way: one that was held up on its way. */
  bare("stop-late"),
  z.strictObject({ do: z.literal("cancel-agent"), agent: z.enum(AGENT_ROLES) }),
  bare("approve"),
  bare("reject"),
  /** Takes the network away for `ms`, and answers when it is back. */
  z.strictObject({ do: z.literal("drop"), ms: z.int().min(0).max(600_000) }),
  /** Gives the network back at once. */
  bare("restore"),
  /** The direct side's way on after a break: the whole question once more. */
  bare("ask-again"),
  /** Has the line go through the idle proxy, or not. A durable line comes back through it at once; a direct one with its next request. */
  z.strictObject({ do: z.literal("proxy"), proxy: z.enum(["on", "off"]) }),
  /** Kills the process of the present run's agent, has it hang, or lets it go on. */
  z.strictObject({ do: z.literal("interrupt"), signal: z.enum(INTERRUPTS) }),
  /** Loses the next write of the present run's agent on its way. */
  bare("lose-write"),
  /** Puts a snapshot in the place of the log so far. */
  bare("compact"),
  /** Has everything kept of this session be older by so much. */
  z.strictObject({ do: z.literal("age"), seconds: z.int().positive().max(604_800) }),
  /** A token for a member of staff, in the answer. */
  bare("grant"),
  z.strictObject({ do: z.literal("join"), token: z.string().max(100) }),
  /** Everything the screen shows, in full. */
  bare("read"),
  /** Loads the page anew; answered before it goes. */
  bare("reload"),
]);
export type ScreenCommand = z.infer<typeof screenCommandSchema>;

/**
 * What became of a command. `kept`: the line is down, and it is sent when it is back. `not-sent`: the line is down, and
 * it is not kept. `nothing`: this side has no such thing, or there is nothing to do it to.
 */
export const outcomeSchema = z.enum(["done", "kept", "not-sent", "refused", "nothing"]);
export type CommandOutcome = z.infer<typeof outcomeSchema>;
