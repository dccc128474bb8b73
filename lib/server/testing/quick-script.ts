import type { RunScript } from "@/lib/domain/sessions/script/run-script";

/** A script that has everything in it and is over in a few seconds. */
export const QUICK: RunScript = { job: "act", seed: 3, pace: 6, lapse: 60 };
