import type { Thresholds } from "@/lib/domain/coaching/rule";
import { invariant } from "@/lib/shared/invariant";

/** A threshold that a rule's logic needs. Throws when the rule's words lack it: a bug in content, met by the rules' test. */
export function thresholdOf(thresholds: Thresholds, name: string): number {
  const value = thresholds[name];
  invariant(value !== undefined, `the words of the rule give the threshold ${name}`);
  return value;
}
