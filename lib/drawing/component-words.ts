import type { Component } from "@/lib/domain/board/component-schema";
import type { Kind, Resource } from "@/lib/domain/catalogue/kind-schema";
import { numberOf, settingOf } from "@/lib/domain/graph/board-index";

const RESOURCE_WORDS: Readonly<Record<Resource, string>> = {
  requestsPerSecond: "requests",
  readsPerSecond: "reads",
  writesPerSecond: "writes",
  messagesPerSecond: "messages",
  connections: "connections",
  storedBytes: "storage",
  concurrentRuns: "runs",
};

/** The word a person reads for a resource. */
export function resourceWord(resource: Resource): string {
  return RESOURCE_WORDS[resource];
}

/** Setting keys that mean the same in every kind and tell two components of one kind apart, most telling first. */
const TELLING = ["role", "strategy", "algorithm", "delivery", "state"] as const;

/** "92 %" for 0.92; a number that would read "0 %" but is not zero reads "< 1 %". */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return "< 1\u00a0%";
  return `${Math.round(share * 100).toLocaleString("en-GB")}\u00a0%`;
}

/** What the second line of a card says: the kind, then the choice that tells it from its like. */
export function detailOf(component: Component, kind: Kind | undefined): string {
  const name = kind?.name ?? component.kind;
  for (const key of TELLING) {
    const setting = kind?.settings.find((candidate) => candidate.key === key);
    const value = settingOf({ component, kind }, key);
    if (setting?.type !== "choice" || value === undefined) continue;
    const label = setting.options.find((option) => option.value === value)?.label;
    if (label !== undefined && !name.toLowerCase().includes(label.toLowerCase()))
      return `${name}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  }
  return name;
}

/** "× 12 · 2 zones": copies and zones where there is more than one. */
export function copiesOf(component: Component, kind: Kind | undefined): string {
  const instances = numberOf({ component, kind }, "instances", 1);
  const zones = numberOf({ component, kind }, "zones", 1);
  return [instances > 1 ? `×\u00a0${String(instances)}` : "", zones > 1 ? `${String(zones)}\u00a0zones` : ""]
    .filter(Boolean)
    .join(" · ");
}
