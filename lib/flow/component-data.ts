import type { Component } from "@/lib/domain/board/component-schema";
import { numberOf, settingOf } from "@/lib/domain/graph/board-index";
import type { Kind, Resource } from "@/lib/domain/catalogue/kind-schema";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import type { LoadTone, Mark } from "@/lib/flow/flow-types";

/** From here on the bar is amber, and red: shares of a capacity. */
const WARM = 0.7;
const HOT = 0.9;

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

/** How busy, in three words: 70 % and 90 % are the borders. */
export function toneOf(utilisation: number): LoadTone {
  if (utilisation >= HOT) return "hot";
  return utilisation >= WARM ? "warn" : "ok";
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

/** The mark for a component at or past the red border: "92 % of reads". */
export function heatMark(load: ComponentLoad | undefined): Mark | null {
  if (load?.worst === undefined || load.utilisation < HOT) return null;
  return {
    tone: "hot",
    icon: "flame",
    word: `${percentText(load.utilisation)} of ${resourceWord(load.worst.resource)}`,
    isLong: false,
  };
}

type Named = {
  name: string;
  kindName: string;
  copies: string;
  mark: Mark | null;
  percent: string;
  resource: Resource | undefined;
};

/** What a screen reader hears of a component: "Links, relational database, 92 % of its reads, owes a note". */
export function accessibleName({ name, kindName, copies, mark, percent, resource }: Named): string {
  const use = resource === undefined ? "" : `${percent} of its ${resourceWord(resource)}`;
  const remark = mark === null || mark.icon === "flame" ? "" : mark.word;
  return [name, kindName, copies.replace("×\u00a0", "") && copies.replace("×\u00a0", "copies: "), use, remark]
    .filter(Boolean)
    .join(", ");
}
