import type { Stage } from "@/lib/domain/practice/problem-schema";
import { formatCount } from "@/lib/shared/format-number";

/** From how many users a day to how many the stages lead: "1 to 100 M users a day". */
export function scaleOf(stages: readonly Pick<Stage, "usersPerDay">[]): string {
  const users = stages.map((stage) => stage.usersPerDay);
  return `${formatCount(Math.min(...users))} to ${formatCount(Math.max(...users))} users a day`;
}
