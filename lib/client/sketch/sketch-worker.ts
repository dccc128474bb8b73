import "@/lib/client/zod-without-eval";
import { drawReading } from "@/lib/client/sketch/draw-reading";
import type { SketchAnswer, SketchRequest } from "@/lib/client/sketch/sketch-message";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { invariant } from "@/lib/shared/invariant";

/* The program of the worker that reads pasted systems. */
let known: Catalogue | undefined;

function answer(message: SketchAnswer): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<SketchRequest>) => {
  if (data.type === "know") {
    known = data.catalogue;
    answer({ type: "ready" });
    return;
  }
  invariant(known !== undefined, "the catalogue comes before the first text");
  answer({ type: "reading", reading: drawReading(data, known) });
};
