import type { Requirement } from "@/lib/domain/board/frame-schema";

type TargetMetric = NonNullable<Requirement["target"]>["metric"];

/** The strictest target for a metric among the requirements; undefined when none sets one. */
export function targetOf(
  requirements: Readonly<Record<string, Requirement>>,
  metric: TargetMetric,
): number | undefined {
  const values = Object.values(requirements).flatMap((requirement) =>
    requirement.target?.metric === metric ? [requirement.target.value] : [],
  );
  if (values.length === 0) return undefined;
  return metric === "availability" ? Math.max(...values) : Math.min(...values);
}
