import { err, ok, type Result } from "@/lib/shared/result";

/** One piece of a line of text: a name as written, a comma between names, or an arrow. */
export type Piece =
  | { type: "name"; text: string; quoted: boolean }
  | { type: "comma" }
  | { type: "arrow"; label: string; way: "forth" | "back" | "both" };

/** Why a line cannot be taken apart. */
export type Unread = { message: string; accepted: string };

type Way = Extract<Piece, { type: "arrow" }>["way"];

/** Arrows with a label within come first: each pattern is tried at one place of the line and no further. */
const ARROWS: readonly { pattern: RegExp; label: number; way: (match: RegExpExecArray) => Way }[] = [
  { pattern: /(<)?[-=]{1,2}\s*\[([^\]]{0,200})\]\s*[-=]{1,2}(>)?/y, label: 2, way: headsOf },
  { pattern: /--\s+([^-<>|\s][^-<>|]{0,200}?)\s+--?>/y, label: 1, way: () => "forth" },
  { pattern: /-([A-Za-z][^\s<>,-]{0,60})->/y, label: 1, way: () => "forth" },
  { pattern: /<[-=–—]+>|[↔⇔⟷]/y, label: 0, way: () => "both" },
  { pattern: /[-=–—]+>|[→⇒⟶➔➜]/y, label: 0, way: () => "forth" },
  { pattern: /<[-=–—]+|[←⇐⟵]/y, label: 0, way: () => "back" },
  { pattern: /--+(?=\s)/y, label: 0, way: () => "forth" },
];

const LABEL_BEHIND = /\s*\|([^|]{0,200})\|/y;
const BEGINS = new Set("-=<–—→⇒⟶➔➜↔⇔⟷←⇐⟵");

function headsOf(match: RegExpExecArray): Way {
  if (match[1] === undefined) return "forth";
  return match[3] === undefined ? "back" : "both";
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type ArrowAt = { piece: Piece; end: number };

/** The arrow that begins exactly here. A dash within a word, as in `api-gateway`, begins none. */
function arrowAt(text: string, at: number): ArrowAt | undefined {
  if (!BEGINS.has(text[at] ?? "")) return undefined;
  for (const { pattern, label, way } of ARROWS) {
    const match = matchAt(pattern, text, at);
    if (match === null || (label === 1 && !/^$|\s/.test(text[at - 1] ?? ""))) continue;
    const end = at + match[0].length;
    const behind = matchAt(LABEL_BEHIND, text, end);
    const said = behind?.[1] ?? (label === 0 ? "" : (match[label] ?? ""));
    return {
      piece: { type: "arrow", label: said.trim(), way: way(match) },
      end: end + (behind?.[0].length ?? 0),
    };
  }
  return undefined;
}

const RUN = /[-=–—]+/y;
const SEPARATORS = /,|\s&(?=\s)/y;

/** Takes a line apart into names, commas and arrows, in one pass. Text in double quotes is one name as it stands. */
export function scanArrows(text: string): Result<readonly Piece[], Unread> {
  const pieces: Piece[] = [];
  let word = "";
  const endWord = (): void => {
    if (word.trim() !== "") pieces.push({ type: "name", text: word.trim(), quoted: false });
    word = "";
  };
  for (let at = 0; at < text.length;) {
    const sign = text[at] ?? "";
    if (sign === '"' && word.trim() === "") {
      const close = text.indexOf('"', at + 1);
      if (close === -1)
        return err({
          message: "A quote is opened and not closed.",
          accepted: '"a name in two quotes" -> another',
        });
      pieces.push({ type: "name", text: text.slice(at + 1, close).trim(), quoted: true });
      [word, at] = ["", close + 1];
      continue;
    }
    const arrow = arrowAt(text, at);
    const comma = arrow === undefined ? matchAt(SEPARATORS, text, at) : null;
    if (arrow === undefined && comma === null) {
      // A run of dashes that begins no arrow holds none: it is passed over whole, so that the work stays linear.
      const run = matchAt(RUN, text, at)?.[0] ?? sign;
      word += run;
      at += run.length;
      continue;
    }
    endWord();
    pieces.push(arrow?.piece ?? { type: "comma" });
    at = arrow?.end ?? at + (comma?.[0].length ?? 1);
  }
  endWord();
  return ok(pieces);
}
