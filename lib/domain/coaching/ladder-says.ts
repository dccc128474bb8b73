/** Rules whose findings the ladder says as well, with words of its own: parts that came early, and owed notes. */
export const LADDER_SAYS: ReadonlySet<string> = new Set(["R19", "R20"]);
