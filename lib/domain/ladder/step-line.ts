import { formatBytes } from "@/lib/shared/format-number";
import { amountInWords } from "@/lib/domain/ladder/amount-in-words";
import type { Step } from "@/lib/domain/knowledge/step-schema";
import type { Sighting } from "@/lib/domain/ladder/trigger-sight";

const RESOURCE_NAMES: Readonly<Record<string, string>> = {
  requestsPerSecond: "requests",
  readsPerSecond: "reads",
  writesPerSecond: "writes",
  messagesPerSecond: "messages",
  connections: "connections",
  storedBytes: "storage",
  concurrentRuns: "runs",
  bytesPerSecond: "bandwidth",
};

/** How a resource is called in a sentence. */
export function resourceName(resource: string): string {
  return RESOURCE_NAMES[resource] ?? resource;
}

function percent(ratio: number): string {
  const value = ratio * 100;
  return `${value < 1 && value > 0 ? "under 1" : amountInWords(Math.round(value))} %`;
}

function amount(value: number, resource: string | undefined): string {
  if (resource === "storedBytes" || resource === "bytesPerSecond") return formatBytes(value);
  return amountInWords(value >= 100 ? Math.round(value) : Number(value.toPrecision(2)));
}

/** Availability with as many nines as it has: 99.95 %. */
function share(value: number): string {
  return `${amountInWords(value * 100)} %`;
}

/** ", 185 % of the 5 that stand": what a share of one machine is of those on the board, where it is another. */
function standing({ ratio, copies, busiest }: Sighting["slots"]): string {
  if (ratio === undefined || copies === undefined || busiest === undefined) return "";
  if (percent(busiest) === percent(ratio)) return "";
  return `, ${percent(busiest)} of ${copies === 1 ? "the one that stands" : `the ${amountInWords(copies)} that stand`}`;
}

/** Fills the words of a step with what its trigger saw. A slot that has no value reads as "it". */
export function stepLine(step: Pick<Step, "words">, sighting: Sighting | undefined, due: boolean): string {
  const slots = sighting?.slots ?? {};
  const availability = slots.target !== undefined && slots.target <= 1;
  const shown: Record<string, string | undefined> = {
    component: slots.component,
    standing: standing(slots),
    resource: slots.resource === undefined ? undefined : resourceName(slots.resource),
    percent: slots.ratio === undefined ? undefined : percent(slots.ratio),
    threshold: slots.threshold === undefined ? undefined : percent(slots.threshold),
    value:
      slots.value === undefined
        ? undefined
        : availability
          ? share(slots.value)
          : amount(slots.value, slots.resource),
    limit: slots.limit === undefined ? undefined : amount(slots.limit, slots.resource),
    target:
      slots.target === undefined
        ? undefined
        : availability
          ? share(slots.target)
          : amount(slots.target, slots.resource),
  };
  const template = due ? step.words.due : step.words.notYet;
  return template.replace(
    /\{(\w+)\}/g,
    (_whole, name: string) =>
      shown[name] ?? (name === "component" ? "The busiest part" : name === "percent" ? "0 %" : "its limit"),
  );
}
