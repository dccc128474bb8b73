import type { KindChoices, SystemReading } from "@/lib/domain/exchange/sketch/read-system";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

/** What is read: a text, and the kinds that a person chose for its names. */
export type SketchQuestion = { text: string; choices: KindChoices };

/** A reading and, where anything is drawn, its picture: an SVG document for each theme. */
export type DrawnReading = SystemReading & { pictures: { light: string; dark: string } | undefined };

/** To the worker: the catalogue once and first, which it answers with "ready", then one text at a time. */
export type SketchRequest = { type: "know"; catalogue: Catalogue } | ({ type: "read" } & SketchQuestion);

export type SketchAnswer = { type: "ready" } | { type: "reading"; reading: DrawnReading };

/** As much of a worker as is used here: in a test, a fake. */
export type SketchWorker = Pick<Worker, "terminate" | "onmessage" | "onerror" | "onmessageerror"> & {
  postMessage: (request: SketchRequest) => void;
};
