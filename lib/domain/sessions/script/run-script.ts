import * as z from "zod";

/**
 * What a scripted agent can be asked for. `answer`: plan, two colleagues, summary. `act`: the same, and leave is asked
 * before something is booked. `slow`: a tool that is silent for 90 s. `flaky`: a step that fails half way and is tried
 * again. `long`: 2,000 tokens in one message. `flood`: 150 tokens a second for 60 s.
 */
export const jobSchema = z.enum(["answer", "act", "slow", "flaky", "long", "flood"]);
export type Job = z.infer<typeof jobSchema>;

/** What a run's script needs beside its role: kept in the log with the run, so that whoever takes it up knows it. */
export const runScriptSchema = z.strictObject({
  job: jobSchema,
  seed: z.int().min(0).max(999_999),
  /** How many times as fast as in life the agents work and write. */
  pace: z.number().min(0.1).max(100),
  /** How many times as fast as in life long silences pass: a tool of 90 s, a flood of 60 s. */
  lapse: z.number().min(1).max(1_000),
});
export type RunScript = z.infer<typeof runScriptSchema>;

/** The job that a question asks for: the scripted agent knows few words, and answers everything else as a plain question. */
export function jobOf(question: string): Job {
  if (/\b2,?000 tokens\b/i.test(question)) return "long";
  if (/\btokens a second\b/i.test(question)) return "flood";
  if (/\bslow tool\b/i.test(question)) return "slow";
  if (/\bfail once\b/i.test(question)) return "flaky";
  return /\b(approval|reserve|book)\b/i.test(question) ? "act" : "answer";
}
