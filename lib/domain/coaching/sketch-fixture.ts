import type { Scalar } from "@/lib/domain/board/scalars";
import { expandSketch, questionsOf } from "@/lib/domain/coaching/expand-sketch";
import type { Evidence } from "@/lib/domain/coaching/finding";
import { sketchSchema, type Sketch } from "@/lib/domain/coaching/rule-board-schema";
import type { RuleContext } from "@/lib/domain/coaching/rule";
import { RULES } from "@/lib/domain/coaching/rules/registry";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import type { RuleId, RuleWords } from "@/lib/domain/knowledge/rule-words-schema";
import { staticLoad } from "@/lib/domain/load/static-load";

/** For tests: boards written in a few words, and what a rule makes of them. Content comes in as an argument. */

type Settings = Record<string, Scalar>;
export type DrawnPart = Sketch["components"][number];
type DrawnLine = Sketch["connections"][number];

/** `web-browser web`, with settings and a container if need be. */
export function part(text: string, settings: Settings = {}, parent?: string): DrawnPart {
  const [kind = "", id = ""] = text.split(" ");
  return { id, kind, settings, ...(parent !== undefined && { parent }) };
}

/** `web app request https rest`; a protocol of `-` is none. */
export function line(text: string, settings: Settings = {}): DrawnLine {
  const [from, to, purpose, protocol, style] = text.split(" ");
  const drawn = { from, to, purpose, settings, ...(style && { style }) };
  return sketchSchema.shape.connections.element.parse({
    ...drawn,
    ...(protocol && protocol !== "-" && { protocol }),
  });
}

/** What rules may ask about a sketch. */
export function contextOf(
  sketch: Sketch,
  catalogue: Catalogue,
  acceptance: readonly Acceptance[] = [],
): RuleContext {
  const board = expandSketch(sketch);
  const { usersPerDay } = board.workload;
  return {
    index: indexBoard(board, catalogue),
    load: staticLoad(board, catalogue, usersPerDay),
    usersPerDay,
    concerns: new Set(sketch.concerns),
    questions: questionsOf(sketch),
    acceptance,
    ...(sketch.availabilityTarget !== undefined && { availabilityTarget: sketch.availabilityTarget }),
  };
}

type Ask<Answer> = (
  rule: RuleId,
  components: DrawnPart[],
  connections: DrawnLine[],
  more?: Partial<Sketch>,
) => Answer;

/** What one rule returns for a board, and in short: the sorted ids that each evidence shows. */
export function askRules(
  catalogue: Catalogue,
  words: Readonly<Record<string, RuleWords>>,
): { evidenceOf: Ask<readonly Evidence[]>; shown: Ask<string[]> } {
  const evidenceOf: Ask<readonly Evidence[]> = (rule, components, connections, more = {}) =>
    RULES[rule](
      contextOf(sketchSchema.parse({ components, connections, ...more }), catalogue),
      words[rule]?.thresholds ?? {},
    );
  const shown: Ask<string[]> = (...board) =>
    evidenceOf(...board).map((one) => [...one.components, ...one.connections].sort().join(" "));
  return { evidenceOf, shown };
}
