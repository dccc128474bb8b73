import type { Fact } from "@/lib/domain/catalogue/facts";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { matchKind, wordKind, type WordedKind } from "@/lib/domain/exchange/sketch/match-kind";
import { nameWords } from "@/lib/domain/exchange/sketch/name-words";
import type { Sketch, SketchNode } from "@/lib/domain/exchange/sketch/sketch";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** The kind that a name is taken for, how sure that is, and why. */
export type Proposal = {
  kind: string;
  confidence: "sure" | "likely" | "guess";
  because: string;
  /** Other kinds that the name may mean, best first; at most four. */
  others: readonly string[];
};

/** What each name of a sketch becomes, by key: the id of a kind, or null to leave it out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** `said` is how plainly the words speak of the kind, `score` that with the place of the name in the drawing. */
type Ranked = { kind: Kind; score: number; said: number; word: string };
type Ends = { calls: boolean; called: boolean };

const SURE = 90;
const LIKELY = 55;
/** Nothing calls a client: a name that is called is one only where no other word fits. */
const CALLED_CLIENT = 68;
const MARGIN = 3;
/** What a text says of a name counts before the name itself. */
const BEHIND_SAYING = 10;
const MOST_OTHERS = 4;

function has(kind: Kind, ...facts: readonly Fact[]): boolean {
  return facts.every((fact) => kind.facts.includes(fact));
}

function placeScore(kind: Kind, { calls, called }: Ends, node: SketchNode): number {
  let score = has(kind, "generic") ? -1 : 0;
  if (has(kind, "client")) score += called ? -CALLED_CLIENT : calls ? 4 : 0;
  if (node.shape === "store") score += has(kind, "stores") ? 12 : -12;
  if (node.shape === "queue" && has(kind, "absorbs-bursts")) score += 6;
  return score;
}

function rank(node: SketchNode, ends: Ends, kinds: readonly WordedKind[]): Ranked[] {
  const [said, named] = [nameWords(node.says), nameWords(node.name)];
  return kinds
    .map((worded): Ranked => {
      const [bySaying, byName] = [matchKind(said, worded), matchKind(named, worded)];
      const behind = said.length > 0 ? BEHIND_SAYING : 0;
      const best =
        byName.score - behind > bySaying.score ? { ...byName, score: byName.score - behind } : bySaying;
      const score = best.score === 0 ? 0 : best.score + placeScore(worded.kind, ends, node);
      return { kind: worded.kind, score, said: best.score, word: best.word };
    })
    .filter(({ said }) => said > 0)
    .sort((a, b) => b.score - a.score || (a.kind.id < b.kind.id ? -1 : 1));
}

/** The plainest kind with these facts: built for no family of data, and with the fewest facts besides. */
function plainest(kinds: readonly Kind[], ...facts: readonly Fact[]): Kind | undefined {
  return kinds
    .filter((kind) => has(kind, ...facts))
    .sort(
      (a, b) =>
        Number(a.family !== undefined) - Number(b.family !== undefined) ||
        a.facts.length - b.facts.length ||
        (a.id < b.id ? -1 : 1),
    )[0];
}

type Guess = { kind: Kind | undefined; because: string };

/** What a name without a word of the catalogue most likely is, by its shape and its place. */
function guess(node: SketchNode, { calls, called }: Ends, kinds: readonly Kind[]): Guess {
  if (node.shape === "store")
    return {
      kind: plainest(kinds, "stores", "durable", "single-writer"),
      because: "It is drawn as a cylinder, so it keeps data.",
    };
  if (node.shape === "queue")
    return { kind: plainest(kinds, "absorbs-bursts", "needs-consumer"), because: "It is drawn as a queue." };
  if (called && calls)
    return {
      kind: plainest(kinds, "serves", "runs-code"),
      because: "No word of it names a kind; it is called and calls others, as a server does.",
    };
  return { kind: plainest(kinds, "generic"), because: "No word of it names a kind. Say what it is." };
}

function reasonOf({ word, kind }: Ranked): string {
  if (word.toLowerCase() === kind.name.toLowerCase()) return "It is called so.";
  return `"${word}" is a word for it.`;
}

function propose(node: SketchNode, ends: Ends, worded: readonly WordedKind[]): Proposal | undefined {
  const [best, ...rest] = rank(node, ends, worded);
  const kinds = worded.map(({ kind }) => kind);
  if (best === undefined || (best.said < LIKELY && ends.calls && ends.called)) {
    const { kind, because } = guess(node, ends, kinds);
    const others = best === undefined ? [] : [best, ...rest];
    return kind && { kind: kind.id, confidence: "guess", because, others: idsOf(others) };
  }
  const isAhead = best.score - (rest[0]?.score ?? -Infinity) >= MARGIN;
  const confidence = best.said >= SURE && isAhead ? "sure" : best.said >= LIKELY ? "likely" : "guess";
  return { kind: best.kind.id, confidence, because: reasonOf(best), others: idsOf(rest) };
}

function idsOf(ranked: readonly Ranked[]): readonly string[] {
  return ranked.slice(0, MOST_OTHERS).map(({ kind }) => kind.id);
}

function endsOf({ lines }: Sketch): (key: string) => Ends {
  const [calls, called] = [new Set(lines.map(({ from }) => from)), new Set(lines.map(({ to }) => to))];
  return (key) => ({ calls: calls.has(key), called: called.has(key) });
}

/**
 * Proposes a kind for every name and frame of a sketch, by key: from the kinds' own words in the catalogue, the shape it
 * is drawn in and its place between the others. Frames become containers, names anything else. Deprecated kinds are not
 * proposed. A name has no proposal only where the catalogue has nothing that could stand for it.
 */
export function mapNames(
  sketch: Sketch,
  catalogue: Pick<Catalogue, "kinds">,
): Readonly<Record<string, Proposal>> {
  const kinds = Object.values(catalogue.kinds).filter((kind) => kind.deprecated !== true);
  const parts = kinds.filter((kind) => !has(kind, "container")).map(wordKind);
  const containers = kinds.filter((kind) => has(kind, "container"));
  const ends = endsOf(sketch);
  const proposals: [string, Proposal | undefined][] = sketch.nodes.map((node) => [
    node.key,
    propose(node, ends(node.key), parts),
  ]);
  const frame = plainest(containers, "private-network") ?? containers[0];
  const framed = containers.map(wordKind);
  for (const { key, name, line } of sketch.frames) {
    const proposal = propose(
      { key, name, line, says: "", count: 1 },
      { calls: false, called: false },
      framed,
    );
    const because = "No word of it names a kind of frame. Say what it is, or leave the frame out.";
    const isGuess = proposal === undefined || proposal.confidence === "guess";
    proposals.push([
      key,
      isGuess
        ? frame && { kind: frame.id, confidence: "guess", because, others: proposal?.others ?? [] }
        : proposal,
    ]);
  }
  return Object.fromEntries(
    proposals.flatMap(([key, proposal]) => (proposal === undefined ? [] : [[key, proposal]])),
  );
}

/** The mapping that takes every proposal as it is; what has none is left out. */
export function takeProposals(sketch: Sketch, proposals: Readonly<Record<string, Proposal>>): Mapping {
  return Object.fromEntries(
    [...sketch.nodes, ...sketch.frames].map(({ key }) => [key, proposals[key]?.kind ?? null]),
  );
}
