import type { Board } from "@/lib/domain/board/board-schema";
import type { Connection } from "@/lib/domain/board/connection-schema";
import type { Category } from "@/lib/domain/catalogue/kind-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

const VERBS: Readonly<Record<Purpose, string>> = {
  request: "asks",
  read: "reads from",
  write: "writes to",
  lookup: "looks names up at",
  control: "controls",
  replicate: "replicates to",
  probe: "probes",
  publish: "publishes to",
  subscribe: "hands work to",
  stream: "streams with",
};

/** "reads from", "publishes to": what one end does to the other. */
export function verbOf(purpose: Purpose): string {
  return VERBS[purpose];
}

/** The entry of that id, or undefined; a board may name what the catalogue never heard of. */
function entry<Entry>(entries: Readonly<Record<string, Entry>>, id: string | undefined): Entry | undefined {
  return id !== undefined && Object.hasOwn(entries, id) ? entries[id] : undefined;
}

/** The category whose hue a line takes: that of what it leads to, or of messages; null for the quiet ones. */
export function lineCategory(line: Connection, board: Board, catalogue: Catalogue): Category | null {
  if (line.purpose === "publish" || line.purpose === "subscribe") return "messaging";
  if (line.purpose === "replicate") return "data";
  if (line.purpose !== "read" && line.purpose !== "write") return null;
  const category = entry(catalogue.kinds, board.components[line.to]?.kind)?.category;
  return category === "cache" || category === "data" ? category : null;
}

/** What stands in a line's pill: the style or the protocol, and whether it only reads or only writes. */
export function pillText(line: Connection, catalogue: Catalogue): string {
  const protocol = entry(catalogue.protocols, line.protocol);
  const style = entry(catalogue.styles, line.style);
  if (protocol === undefined) return line.protocol ?? line.purpose;
  const isOneWay = line.purpose === "read" || line.purpose === "write";
  return [style?.name ?? protocol.name, isOneWay ? line.purpose : ""].filter(Boolean).join(" ");
}

/** "Redirect API reads from Links over SQL": a line as a sentence, without its full stop. */
export function lineSentence(line: Connection, board: Board, catalogue: Catalogue): string {
  const [from, to] = [board.components[line.from]?.name ?? "", board.components[line.to]?.name ?? ""];
  const over =
    line.protocol === undefined
      ? ""
      : ` over ${entry(catalogue.protocols, line.protocol)?.name ?? line.protocol}`;
  return `${from} ${verbOf(line.purpose)} ${to}${over}`;
}

/** What a line carries and in which tongue, in a few words: "HTTPS request, REST". */
export function wireWords(line: Connection, catalogue: Catalogue): string {
  const protocol = entry(catalogue.protocols, line.protocol)?.name ?? line.protocol;
  const style = entry(catalogue.styles, line.style)?.name ?? line.style;
  const carries = protocol === undefined ? line.purpose : `${protocol} ${line.purpose}`;
  return style === undefined ? carries : `${carries}, ${style}`;
}
