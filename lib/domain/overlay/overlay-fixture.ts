import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import type { OverlayStep } from "@/lib/domain/knowledge/overlay-step-schema";
import type { Question } from "@/lib/domain/knowledge/step-schema";

/** For tests: an overlay of two steps, one that records evidence and one that asks a question. */

const says = "Words long enough for a schema.";

function step(id: OverlayStep["id"], more: Partial<OverlayStep>): OverlayStep {
  return {
    id,
    title: id,
    phase: "audit",
    goal: says,
    asks: [
      { id: `${id}-first`, text: "What is it made of?" },
      { id: `${id}-second`, text: "What is it good for?" },
    ],
    questions: [],
    fixes: [],
    blockingRules: [],
    doneWhen: says,
    output: says,
    canvas: says,
    lesson: [says],
    mistakes: [],
    followUps: [],
    diagram: { before: says, after: says },
    hints: [says, says, says],
    sources: [{ title: "A test" }],
    ...more,
  };
}

/** The smallest overlay that every edit of it can be tried on. `question` is what its second step asks. */
export function smallOverlay(question: Question): OverlayLore {
  return {
    about: {
      title: "Overlay",
      says: [says],
      notNeeded: [says],
      before: says,
      after: says,
      phases: [],
      capabilities: [],
      vocabulary: [],
    },
    steps: [
      step("d1", {
        evidence: {
          text: "How was it found?",
          methods: [{ id: "d1.trace", name: "Trace", summary: says, gain: [], giveUp: [] }],
        },
      }),
      step("d2", { questions: [question] }),
    ],
    failures: [],
    acceptance: [],
    conflict: { title: "Conflict", says: [says], events: [], answers: [], grades: [], sources: [] },
    sequences: [],
    door: { title: "Door", says, symptoms: [], base: [], questions: [] },
  };
}
