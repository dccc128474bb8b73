import { createSketcher, type Sketcher } from "@/lib/domain/exchange/sketch/create-sketcher";
import { readCount } from "@/lib/domain/exchange/sketch/read-count";
import { sketchLines } from "@/lib/domain/exchange/sketch/sketch-lines";
import { scanArrows, type Piece, type Unread } from "@/lib/domain/exchange/sketch/scan-arrows";
import type { Sketch } from "@/lib/domain/exchange/sketch/sketch";
import { SKETCH_LIMITS } from "@/lib/domain/exchange/sketch/sketch-limits";
import { err, ok, type Result } from "@/lib/shared/result";

const EXAMPLE = "web -> lb -> api x4 -> postgres";
/** A line without an arrow that is longer than this is taken for a sentence. */
const MOST_WORDS = 6;

type Name = { name: string; says: string; count?: number };
type Arrow = Extract<Piece, { type: "arrow" }>;
type Chain = { stops: Name[][]; arrows: Arrow[] };

function withoutComment(line: string): string {
  return line.replace(/(^|\s)(#|\/\/).*$/u, "");
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-*•]\s+|\d+[.)]\s+)/u, "");
}

/** `[web]` and `(web)` name the same as `web`. */
function withoutBrackets(text: string): string {
  return /^\[[^[\]]*\]$|^\([^()]*\)$|^\{[^{}]*\}$/u.test(text) ? text.slice(1, -1).trim() : text;
}

function readName(piece: Extract<Piece, { type: "name" }>, says: string): Result<Name, Unread> {
  const counted = piece.quoted ? { name: piece.text } : readCount(withoutBrackets(piece.text));
  const { name, count } = { count: undefined, ...counted };
  if (!/[\p{L}\p{N}]/u.test(name))
    return err({
      message: `"${piece.text.slice(0, 40)}" is no name: it has neither a letter nor a digit.`,
      accepted: EXAMPLE,
    });
  if (!piece.quoted && /[<>|]/u.test(name))
    return err({
      message: `"${piece.text.slice(0, 40)}" holds part of an arrow.`,
      accepted: `an arrow such as ->, or the name in quotes`,
    });
  if (name.length > SKETCH_LIMITS.name)
    return err({
      message: `A name here has ${String(name.length)} characters.`,
      accepted: `a name of at most ${String(SKETCH_LIMITS.name)} characters`,
    });
  if (Number.isNaN(count))
    return err({
      message: `"${piece.text.slice(0, 40)}" asks for a number of copies that does not fit.`,
      accepted: `x1 to x${String(SKETCH_LIMITS.count)}`,
    });
  return ok({ name, says, ...(count !== undefined && { count }) });
}

/** Cuts `postgres: the orders` at its colon; `postgres:15` is a name. */
function cutColon(text: string): { before: string; behind: string } {
  const at = text.search(/:(?=\s|$)/u);
  return at <= 0
    ? { before: text, behind: "" }
    : { before: text.slice(0, at).trim(), behind: text.slice(at + 1).trim() };
}

/** Groups pieces into stops, each one name or several between commas, with an arrow between two stops. */
function readChain(pieces: readonly Piece[], says: string): Result<Chain, Unread> {
  const chain: Chain = { stops: [[]], arrows: [] };
  let wantsName = true;
  for (const piece of pieces) {
    if (piece.type === "name") {
      if (!wantsName)
        return err({
          message: `Something is missing before "${piece.text.slice(0, 40)}".`,
          accepted: "an arrow or a comma between two names",
        });
      const name = readName(piece, says);
      if (!name.ok) return name;
      chain.stops.at(-1)?.push(name.value);
    } else if (wantsName) {
      return err({
        message:
          piece.type === "arrow" ? "An arrow here begins at no name." : "A comma here follows no name.",
        accepted: EXAMPLE,
      });
    } else if (piece.type === "arrow") {
      chain.arrows.push(piece);
      chain.stops.push([]);
    }
    wantsName = piece.type !== "name";
  }
  if (wantsName) return err({ message: "The line ends before its last name.", accepted: EXAMPLE });
  return ok(chain);
}

/** A colon behind the last name of a chain labels its last arrow; on a line without arrows it says what the name is. */
function readStatement(pieces: readonly Piece[]): Result<Chain, Unread> {
  const last = pieces.at(-1);
  const cut = last?.type === "name" && !last.quoted ? cutColon(last.text) : undefined;
  const trimmed: readonly Piece[] =
    cut === undefined || last?.type !== "name"
      ? pieces
      : [...pieces.slice(0, -1), { ...last, text: cut.before }];
  const behind = cut?.behind ?? "";
  const arrow = trimmed.findLast((piece) => piece.type === "arrow");
  if (
    arrow === undefined &&
    trimmed.some(
      (piece) => piece.type === "name" && !piece.quoted && piece.text.split(/\s+/u).length > MOST_WORDS,
    )
  )
    return err({
      message: "This reads like a sentence: it has no arrow.",
      accepted: `${EXAMPLE}, or "# …" in front of a remark`,
    });
  const chain = readChain(trimmed, arrow === undefined ? behind : "");
  if (!chain.ok || behind === "" || arrow === undefined) return chain;
  const arrows = chain.value.arrows.map((one) =>
    one === arrow && one.label === "" ? { ...one, label: behind } : one,
  );
  return ok({ ...chain.value, arrows });
}

/** Names are the same whatever their case. */
function idOf({ name }: Name): string {
  return name.toLowerCase().replace(/\s+/gu, " ");
}

type Join = { from: Name; to: Name; label: string };

/** Every name before an arrow with every name behind it, or why that would be too many. */
function readJoins({ stops, arrows }: Chain): Result<readonly Join[], Unread> {
  const pairs = arrows.map((_, index) => (stops[index]?.length ?? 0) * (stops[index + 1]?.length ?? 0));
  const count = pairs.reduce((sum, one) => sum + one, 0);
  if (count > SKETCH_LIMITS.connections)
    return err({
      message: `The commas of this line would draw ${String(count)} connections.`,
      accepted: `at most ${String(SKETCH_LIMITS.connections)} connections`,
    });
  const joins = arrows.flatMap(({ label, way }, index) =>
    (stops[index] ?? []).flatMap((before) =>
      (stops[index + 1] ?? []).map((after) =>
        way === "back" ? { from: after, to: before, label } : { from: before, to: after, label },
      ),
    ),
  );
  const loop = joins.find(({ from, to }) => idOf(from) === idOf(to));
  if (loop === undefined) return ok(joins);
  return err({
    message: `"${loop.from.name}" would be connected to itself.`,
    accepted: "an arrow between two names",
  });
}

function drawChain(sketcher: Sketcher, chain: Chain, joins: readonly Join[], line: number): void {
  for (const one of chain.stops.flat()) {
    const { name, says, count } = one;
    const id = idOf(one);
    sketcher.node(id, line, {
      ...(!sketcher.knows(id) && { name }),
      ...(says !== "" && { says }),
      ...(count !== undefined && { count }),
    });
  }
  for (const { from, to, label } of joins) sketcher.connect(idOf(from), idOf(to), label, line);
}

function readLine(sketcher: Sketcher, text: string, line: number): void {
  const pieces = scanArrows(text);
  const chain = pieces.ok ? readStatement(pieces.value) : pieces;
  const joins = chain.ok ? readJoins(chain.value) : chain;
  if (chain.ok && joins.ok) drawChain(sketcher, chain.value, joins.value, line);
  else if (!joins.ok) sketcher.fault(line, joins.error.message, joins.error.accepted);
}

/**
 * Reads a system written as names and arrows, a chain a line: `web -> lb -> api x4 -> postgres`. Commas fan out, labels
 * stand in or behind an arrow (`-[https]->`, `-> db: sql`), `name: what it is` explains a name, `#` and `//` begin
 * remarks. A line that cannot be read is a fault with its number; the others are kept. Never throws; work and result are
 * bounded by `SKETCH_LIMITS`.
 */
export function parseTextSketch(text: string): Sketch {
  const sketcher = createSketcher("text");
  for (const { text: written, line } of sketchLines(text, sketcher)) {
    const bare = withoutBullet(withoutComment(written)).trim();
    if (bare !== "") readLine(sketcher, bare, line);
  }
  return sketcher.finish();
}
