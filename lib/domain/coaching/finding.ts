import type { Level, RuleId } from "@/lib/domain/knowledge/rule-words-schema";
import type { AnyStepId } from "@/lib/domain/knowledge/any-step-id";
import type { Source } from "@/lib/domain/catalogue/source-schema";

/** What a rule says about a board. Two findings are the same when rule and key are. */
export type Finding = {
  rule: RuleId;
  /** The sorted ids it is about, joined by `+`; empty for the whole board. */
  key: string;
  level: Level;
  step: AnyStepId;
  title: string;
  message: string;
  why: string;
  clears: string;
  hints: readonly [string, string, string];
  sources: readonly Source[];
  components: readonly string[];
  connections: readonly string[];
  /** Set while it waits behind the offer of the overlay: it is true, and nobody is told yet. */
  waits?: true;
  /** Set when a person has set it aside in writing, and the writing is there. */
  waived?: { id: string; reason: string };
};

/** What a rule's logic returns: evidence and the values for the slots of its words. */
export type Evidence = {
  components: readonly string[];
  connections: readonly string[];
  slots: Readonly<Record<string, string | number>>;
  /** What the finding's key is made of, where that is not simply everything it shows. Unique within the rule. */
  about?: readonly string[];
  /** Where this evidence weighs other than the rule's words say. */
  level?: Level;
  /** The step it belongs to, where that is not the one of the rule's words. */
  step?: AnyStepId;
};
