import type { Resource } from "@/lib/domain/catalogue/kind-schema";
import type { ComponentLoad } from "@/lib/domain/load/load-report";
import { toneOf } from "@/lib/domain/load/load-tone";
import { percentText, resourceWord } from "@/lib/drawing/component-words";
import type { Mark } from "@/lib/flow/flow-types";

/** The mark for a component at or past the red border: "92 % of reads". */
export function heatMark(load: ComponentLoad | undefined): Mark | null {
  if (load?.worst === undefined || toneOf(load.utilisation) !== "hot") return null;
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
