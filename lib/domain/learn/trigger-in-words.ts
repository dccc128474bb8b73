import { RESOURCE_SHORT, RESOURCE_WORDS } from "@/lib/domain/catalogue/resource-words";
import { CONCERN_WORDS } from "@/lib/domain/knowledge/concern-words";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { Trigger } from "@/lib/domain/knowledge/selector-schema";
import { componentsInWords, conditionInWords } from "@/lib/domain/learn/condition-in-words";
import type { AsIf } from "@/lib/domain/load/operations";
import { formatBytes, formatPercent, formatWhole } from "@/lib/shared/format-number";

type TriggerOf<Type extends Trigger["type"]> = Extract<Trigger, { type: Type }>;

/** What is left out of account, so that a step taken early does not hide why it is needed. */
const AS_IF_WORDS: Readonly<Record<AsIf, string>> = {
  "no-caches": "its caches",
  "no-replicas": "its replicas",
  "no-queues": "its queues",
  "one-shard": "its shards",
  "one-instance": "its further copies",
  "no-edge": "the edge",
  "no-standby": "its standbys",
};

/** "a, b and c". */
function allOf(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function busyInWords({ of, resource, above, asIf }: TriggerOf<"busy">, catalogue: Catalogue): string {
  const what = resource === "any" ? "whatever it runs out of first" : `its ${RESOURCE_SHORT[resource]}`;
  const ignored = asIf.map((one) => AS_IF_WORDS[one]);
  const aside = ignored.length > 0 ? `, counted as if ${allOf(ignored)} were not there` : "";
  return `${capital(componentsInWords(of, catalogue))} uses more than ${formatPercent(above)} of ${what}${aside}.`;
}

function demandInWords(
  { resource, unitKind, limit, above }: TriggerOf<"demand">,
  catalogue: Catalogue,
): string {
  const kind = unitKind === undefined ? undefined : catalogue.kinds[unitKind];
  if (resource === "bytesPerSecond")
    return `All answers together take more than ${formatPercent(above)} of ${formatBytes(limit ?? 0)} a second.`;
  const carries = limit ?? kind?.capacity[resource]?.value ?? 0;
  const one = kind ? `one ${kind.name} carries` : "one line carries";
  return `The whole demand is above ${formatPercent(above)} of what ${one}: ${formatWhole(carries * above)} of ${formatWhole(carries)} ${RESOURCE_WORDS[resource]}.`;
}

function boardInWords({ all }: TriggerOf<"board">, catalogue: Catalogue): string {
  const said = all.map((one) => conditionInWords(one, catalogue)).join(", and ");
  return all.some((one) => "requirement" in one) ? `${capital(said)}.` : `On the board: ${said}.`;
}

/** What makes a step due, in a sentence with its number. */
export function triggerInWords(trigger: Trigger, catalogue: Catalogue): string {
  switch (trigger.type) {
    case "always":
      return "Always: every design begins with it.";
    case "busy":
      return busyInWords(trigger, catalogue);
    case "demand":
      return demandInWords(trigger, catalogue);
    case "availability-below-target":
      return "The drawn path is up less of the time than was promised, standbys left out.";
    case "latency-above-target":
      return "99 of 100 answers take longer than was promised.";
    case "concern":
      return `The brief says: ${CONCERN_WORDS[trigger.concern]}.`;
    case "board":
      return boardInWords(trigger, catalogue);
    case "walk-done":
      return "Every other step that was due is done, and the last stage is shown.";
  }
}
