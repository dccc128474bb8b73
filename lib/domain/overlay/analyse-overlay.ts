import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import { conflictLines, controlPaths } from "@/lib/domain/overlay/control-paths";
import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { detectAgents } from "@/lib/domain/overlay/detect-agents";
import { findFailures } from "@/lib/domain/overlay/find-failures";
import { gapMatrix } from "@/lib/domain/overlay/gap-matrix";
import { controlFacts, gradeControl } from "@/lib/domain/overlay/grade-control";
import { isSmallSystem } from "@/lib/domain/overlay/is-small-system";
import { lineLives } from "@/lib/domain/overlay/line-lives";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import { overlayLine, type LineGround } from "@/lib/domain/overlay/overlay-line";
import type { OverlayProgress } from "@/lib/domain/overlay/overlay-progress";
import { callsTo } from "@/lib/domain/overlay/producers";
import { walkOverlay, type OverlayGround } from "@/lib/domain/overlay/walk-overlay";

function idsOf(parts: readonly { id: string }[]): readonly string[] {
  return parts.map((part) => part.id);
}

function conflictOf(index: BoardIndex): Pick<OverlayAnalysis, "conflict"> {
  const facts = controlFacts(index);
  return facts ? { conflict: { grade: gradeControl(facts), facts, lines: idsOf(conflictLines(index)) } } : {};
}

/** The lines by which a wish of a person goes up: messages and closes of screens, and control between the parts behind. */
function waysUp(index: BoardIndex): readonly string[] {
  const { messages, closes } = controlPaths(index);
  const behind = index.connections.filter((line) => line.purpose === "control");
  return [...new Set(idsOf([...messages, ...closes, ...behind]))].sort();
}

/** The lines on which agents ask their models, through a gateway or at once. */
function modelCalls(index: BoardIndex, producers: readonly Part[]): readonly string[] {
  const first = producers.flatMap((producer) => callsTo(index, producer, "model"));
  const behind = first
    .flatMap((line) => index.part(line.to)?.out ?? [])
    .filter((line) => index.part(line.to)?.facts.has("model"));
  return [...new Set(idsOf([...first, ...behind]))].sort();
}

function progressOf(ground: OverlayGround, found: LineGround["found"]): OverlayProgress {
  const { index, overlay } = ground;
  const names = Object.fromEntries(overlay.about.capabilities.map(({ id, name }) => [id, name]));
  const progress = walkOverlay(ground);
  const declined = progress.standing === "declining" || progress.standing === "declined";
  return {
    ...progress,
    steps: progress.steps.map((state) => {
      const step = overlay.steps.find((one) => one.id === state.step);
      return { ...state, line: step ? overlayLine(step, state, { index, found, names, declined }) : "" };
    }),
  };
}

/** Derives everything of the overlay from a board in one pass: the offer, the audit, the gaps and the walk. Pure. */
export function analyseOverlay(ground: OverlayGround): OverlayAnalysis {
  const { index, overlay } = ground;
  const map = mapDelivery(index);
  const failures = findFailures(index, overlay.failures);
  const found = {
    signs: detectAgents(index),
    small: isSmallSystem(index),
    producers: idsOf(map.producers),
    surfaces: idsOf(map.surfaces),
    logs: idsOf(map.logs),
    lives: lineLives(index),
    modelCalls: modelCalls(index, map.producers),
    waysUp: waysUp(index),
    failures,
    matrix: gapMatrix(index, overlay, failures),
    ...conflictOf(index),
  };
  return { ...found, progress: progressOf(ground, found) };
}
