import type { Protocol, Purpose, Style } from "@/lib/domain/catalogue/protocol-schema";
import { isSameWord, nameWords } from "@/lib/domain/exchange/sketch/name-words";
import type { Part } from "@/lib/domain/graph/board-index";
import { suggestProtocol, suggestWire, type SuggestedWire } from "@/lib/domain/graph/suggest-wire";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** What a label says is spoken on a line; `said` is false where no word of it is known. */
export type LabelWire = SuggestedWire & { style?: string; said: boolean };

/** Words for what travels, as people write them on an arrow. */
const PURPOSE_WORDS: readonly (readonly [word: string, purpose: Purpose])[] = [
  ["read", "read"],
  ["query", "read"],
  ["write", "write"],
  ["insert", "write"],
  ["save", "write"],
  ["publish", "publish"],
  ["emit", "publish"],
  ["enqueue", "publish"],
  ["subscribe", "subscribe"],
  ["consume", "subscribe"],
  ["replicate", "replicate"],
  ["replication", "replicate"],
  ["control", "control"],
  ["probe", "probe"],
  ["health", "probe"],
  ["lookup", "lookup"],
  ["resolve", "lookup"],
  ["stream", "stream"],
  ["request", "request"],
];

function speaks(words: readonly string[], said: readonly string[]): boolean {
  return said.length > 0 && said.every((word) => words.some((other) => isSameWord(word, other)));
}

/** The entry whose name or id the label holds; of two, the one that says more. */
function named<Entry extends Protocol | Style>(
  words: readonly string[],
  entries: Readonly<Record<string, Entry>>,
): Entry | undefined {
  const length = ({ name, id }: Entry): number =>
    Math.max(
      0,
      ...[nameWords(name), nameWords(id)]
        .filter((said) => speaks(words, said))
        .map((said) => said.join("").length),
    );
  return Object.values(entries)
    .map((entry) => ({ entry, length: length(entry) }))
    .filter((one) => one.length > 0)
    .sort((a, b) => b.length - a.length || (a.entry.id < b.entry.id ? -1 : 1))[0]?.entry;
}

function purposeIn(words: readonly string[]): Purpose | undefined {
  return PURPOSE_WORDS.find(([word]) => words.some((other) => isSameWord(word, other)))?.[1];
}

/** What a protocol carries between these two: what the label says, else what is likely, else what it is first for. */
function purposeOver(protocol: Protocol, said: Purpose | undefined, likely: Purpose): Purpose {
  const wished = [said, likely, protocol.purposes[0]].find(
    (purpose) => purpose !== undefined && protocol.purposes.includes(purpose),
  );
  return wished ?? likely;
}

/** Protocol, style and purpose of an arrow, from the words of its label and from what both ends can do. */
export function wireOfLabel(label: string, from: Part, to: Part, catalogue: Catalogue): LabelWire {
  const words = nameWords(label);
  const likely = suggestWire(from, to, catalogue);
  const protocol = named(words, catalogue.protocols);
  const style = named(words, catalogue.styles);
  const said = purposeIn(words);
  const styled = style === undefined ? {} : { style: style.id };
  if (protocol !== undefined)
    return {
      purpose: purposeOver(protocol, said, likely.purpose),
      protocol: protocol.id,
      ...styled,
      said: true,
    };
  if (said === undefined) return { ...likely, ...styled, said: style !== undefined };
  const spoken = suggestProtocol(said, from, to, catalogue);
  return { purpose: said, ...(spoken !== undefined && { protocol: spoken }), ...styled, said: true };
}
