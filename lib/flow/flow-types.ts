import type { Edge, Node } from "@xyflow/react";
import type { DataModel, TextCard } from "@/lib/domain/board/card-schema";
import type { Category } from "@/lib/domain/catalogue/kind-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { LineLife } from "@/lib/domain/overlay/line-lives";
import type { LoadTone } from "@/lib/domain/load/load-tone";

/** The one mark of a card: the worst thing to say about it. A short word stands always, a long one on hover. */
export type Mark = { tone: "hot" | "warn" | "quiet"; icon: string; word: string; isLong: boolean };

/** Where a thing stands in a preview: it would come, go or change. */
export type GhostPart = "added" | "changed" | "removed";

/** What a part does on the way of an answer. */
export type DeliveryRole = "producer" | "surface" | "log";

/** What a card shows of a component or a container. Flat and plain, so that two of them compare quickly. */
export type ComponentData = {
  name: string;
  kindName: string;
  /** The second line: the kind, then what a person chose first. */
  detail: string;
  icon: string;
  category: Category;
  /** Copies and zones, such as "× 12 · 2 zones"; empty when there is one of each. */
  copies: string;
  /** 0 and up; null when nothing here can run out. */
  utilisation: number | null;
  /** "92 %"; empty without a utilisation. */
  percent: string;
  tone: LoadTone;
  mark: Mark | null;
  /** A part that would only change is marked around its card: many may at once, and the cards are as they were. */
  ghost: Exclude<GhostPart, "changed"> | null;
  /** "would be 41 %", in a preview that changes the load of this component. */
  wouldBe: string;
  evidence: boolean;
  /** Numbers of the traced hops that arrive here, such as "2, 5". */
  hops: string;
  connecting: "from" | "to" | null;
  /** What it does on the way of the answers, while that is drawn. */
  role: DeliveryRole | null;
  /** The way of the answers is drawn, and this is not on it. */
  dimmed: boolean;
  pinned: boolean;
};

/** What a line shows of a connection. */
export type ConnectionData = {
  purpose: Purpose;
  /** The pill's text: the style or the protocol, and whether it only reads or only writes. */
  pill: string;
  /** "Redirect API reads from Links over SQL". */
  says: string;
  /** The category whose hue the line takes; null for the quiet line. */
  category: Category | null;
  ghost: GhostPart | null;
  evidence: boolean;
  /** Numbers of the traced hops along this line. */
  hops: string;
  /** The traced request does not wait for this hop. */
  later: boolean;
  /** While a class or the way of the answers is drawn, the lines that are not on it step back. */
  dimmed: boolean;
  /** How long what travels here lives and what dies when it closes, while the way of the answers is drawn. */
  life: LineLife | null;
  mark: Mark | null;
};

export type ComponentNode = Node<ComponentData, "component">;
export type ContainerNode = Node<ComponentData, "container">;
export type CardNode = Node<{ card: TextCard }, "card">;
export type DataModelNode = Node<{ dataModel: DataModel; storeName: string }, "dataModel">;

/** Everything the canvas draws as a node. Ids are the board's own. */
export type FlowNode = ComponentNode | ContainerNode | CardNode | DataModelNode;

/** Everything the canvas draws as a line. */
export type FlowEdge = Edge<ConnectionData, "connection">;
