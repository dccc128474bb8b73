import type { Board } from "@/lib/domain/board/board-schema";
import type { Component } from "@/lib/domain/board/component-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { cutDangling } from "@/lib/domain/exchange/cut-dangling";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { ancestorsOf, isContainer } from "@/lib/drawing/component-rects";
import { copiesOf } from "@/lib/drawing/component-words";
import { pillText } from "@/lib/drawing/connection-words";
import { PURPOSE_LOOKS } from "@/lib/drawing/purpose-look";

/** Signs that Mermaid reads as more than themselves, even within quotes: a directive, an entity, a tag, Markdown. */
const SPECIAL = /["#<>&%`\\{}[\]|$]/g;

function quoted(text: string): string {
  const flat = text.replace(/\p{Cc}|\p{Cs}|\s+/gu, " ").trim();
  const safe = flat.replace(SPECIAL, (sign) => `#${String(sign.charCodeAt(0))};`);
  return `"${safe === "" ? " " : safe}"`;
}

/** Two texts as the two lines of a label; one line where the second says nothing new. */
function label(first: string, second: string): string {
  if (second.trim() === "" || second === first) return quoted(first);
  return `${quoted(first).slice(0, -1)}<br/>${quoted(second).slice(1)}`;
}

const SHAPES: readonly { facts: readonly Fact[]; open: string; close: string }[] = [
  { facts: ["client"], open: "([", close: "])" },
  { facts: ["absorbs-bursts", "fans-out"], open: "[[", close: "]]" },
  { facts: ["stores"], open: "[(", close: ")]" },
];

function shapeOf(kind: Kind | undefined): { open: string; close: string } {
  const fits = SHAPES.find(({ facts }) => facts.some((fact) => kind?.facts.includes(fact)));
  return fits ?? { open: "[", close: "]" };
}

function kindOf(component: Component, catalogue: Catalogue): Kind | undefined {
  return Object.hasOwn(catalogue.kinds, component.kind) ? catalogue.kinds[component.kind] : undefined;
}

function labelOf(component: Component, catalogue: Catalogue): string {
  const kind = kindOf(component, catalogue);
  const kindName = kind?.name ?? component.kind;
  const name = component.name.trim() === "" ? kindName : component.name;
  const copies = copiesOf(component, kind);
  if (copies === "") return label(name, kindName);
  return label(name, name === kindName ? copies : `${kindName} · ${copies}`);
}

function byPlace(a: Component, b: Component): number {
  return a.position.x - b.position.x || a.position.y - b.position.y || (a.id < b.id ? -1 : 1);
}

type Named = { component: Component; id: string };

/** Ids that no word of Mermaid is: `b` for a box, `g` for a group, and a number. */
function nameAll(board: Board, catalogue: Catalogue): Map<string, Named> {
  let [boxes, groups] = [0, 0];
  const named = Object.values(board.components)
    .sort(byPlace)
    .map((component): [string, Named] => {
      const id = isContainer(component, catalogue) ? `g${String((groups += 1))}` : `b${String((boxes += 1))}`;
      return [component.id, { component, id }];
    });
  return new Map(named);
}

/** What stands directly within each container, and under "" what stands in none. */
type Households = ReadonlyMap<string, readonly Named[]>;

function households(board: Board, named: ReadonlyMap<string, Named>, catalogue: Catalogue): Households {
  const held = new Map<string, Named[]>();
  for (const one of named.values()) {
    const frame = ancestorsOf(board, one.component.id).find((id) => {
      const around = named.get(id)?.component;
      return around !== undefined && isContainer(around, catalogue);
    });
    held.set(frame ?? "", [...(held.get(frame ?? "") ?? []), one]);
  }
  return held;
}

function linesOf({ component, id }: Named, held: Households, catalogue: Catalogue, deep: string): string[] {
  const text = labelOf(component, catalogue);
  if (!isContainer(component, catalogue)) {
    const { open, close } = shapeOf(kindOf(component, catalogue));
    return [`${deep}${id}${open}${text}${close}`];
  }
  const inner = (held.get(component.id) ?? []).flatMap((one) => linesOf(one, held, catalogue, `${deep}  `));
  return [`${deep}subgraph ${id}[${text}]`, ...inner, `${deep}end`];
}

function arrowOf({ purpose }: Connection): string {
  const { dash, width } = PURPOSE_LOOKS[purpose];
  if (dash !== undefined) return "-.->";
  return width > 2 ? "==>" : "-->";
}

/** The pill's text, and what travels where the pill does not say it. */
function lineLabel(line: Connection, catalogue: Catalogue): string {
  const pill = pillText(line, catalogue);
  const says = line.purpose === "request" || pill.toLowerCase().split(" ").includes(line.purpose);
  return quoted(says ? pill : `${pill} ${line.purpose}`);
}

/**
 * A board as the text of a Mermaid flowchart: containers as subgraphs, stores as cylinders, connections labelled by what
 * is spoken. Ids are plain and every label is quoted and escaped, so that no name can write Mermaid. Text cards and data
 * models have no place in a flowchart and are left out. Equal boards give equal text.
 */
export function boardMermaid(given: Board, catalogue: Catalogue): string {
  const { board } = cutDangling(given);
  const named = nameAll(board, catalogue);
  const held = households(board, named, catalogue);
  const title = board.about.name.trim();
  const lines = Object.values(board.connections)
    .map((line) => ({ line, from: named.get(line.from)?.id ?? "", to: named.get(line.to)?.id ?? "" }))
    .sort(
      (a, b) =>
        a.from.localeCompare(b.from, "en", { numeric: true }) ||
        a.to.localeCompare(b.to, "en", { numeric: true }) ||
        (a.line.id < b.line.id ? -1 : 1),
    )
    .map(({ line, from, to }) => `  ${from} ${arrowOf(line)}|${lineLabel(line, catalogue)}| ${to}`);
  return [
    ...(title === ""
      ? []
      : ["---", `title: ${JSON.stringify(title.replace(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, " "))}`, "---"]),
    "flowchart LR",
    ...(held.get("") ?? []).flatMap((one) => linesOf(one, held, catalogue, "  ")),
    ...lines,
    "",
  ].join("\n");
}
