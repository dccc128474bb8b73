import type { Ledger } from "@/lib/domain/sessions/lab/ledger";
import type { ScreenItem, ScreenView } from "@/lib/domain/sessions/lab/screen-view";
import type { LineReport, Shown } from "@/lib/domain/sessions/lab/shown";
import type { PresentDevice } from "@/lib/domain/sessions/present-device";
import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";
import { textHash } from "@/lib/domain/sessions/transcript-hash";

/** What a screen has beside its conversation. */
export interface ScreenFacts {
  readonly view: ScreenView;
  readonly ledger: Ledger;
  readonly line: LineReport;
  readonly notice: string;
  readonly refused: boolean;
  readonly sessionId: string | null;
  readonly present: readonly PresentDevice[];
}

type Text = Extract<ScreenItem, { kind: "text" }>;
type Steer = Extract<ScreenItem, { kind: "steer" }>;

function tokensByRun(texts: readonly Text[]): Record<string, number> {
  const tokens: Record<string, number> = {};
  for (const { runId, text } of texts) tokens[runId] = (tokens[runId] ?? 0) + tokensOf(text).length;
  return tokens;
}

/** What two screens must draw alike, as one text: without who is meant by "you", and without what depends on a line. */
function transcriptOf(items: readonly ScreenItem[]): string {
  return JSON.stringify(
    items.flatMap((item): unknown[] => {
      switch (item.kind) {
        case "question":
          return [[item.kind, item.id, item.text]];
        case "text":
          return [[item.kind, item.id, item.text, item.standing]];
        case "agent":
        case "tool":
        case "steer":
          return [[item.kind, item.id, item.standing]];
        case "approval":
          return [[item.kind, item.id, item.decision]];
        case "ending":
        case "break":
          return [[item.kind, item.id]];
      }
    }),
  );
}

const WORKING: ReadonlySet<Shown["status"]> = new Set(["active", "suspended"]);

/** What a screen shows, read off what it draws. `most` is how many event ids and offsets are given, the last ones. */
export function shownOf(facts: ScreenFacts, most = Infinity): Shown {
  const { view, ledger, line, notice, refused, sessionId, present } = facts;
  const { items } = view;
  const last = items.slice(view.lastQuestionAt);
  const isText = (item: ScreenItem): item is Text => item.kind === "text";
  const question = last.find(({ kind }) => kind === "question");
  const approval = last.findLast((item) => item.kind === "approval");
  return {
    text: last
      .filter(isText)
      .map(({ text }) => text)
      .join("\n\n"),
    status: view.status,
    eventIds: ledger.eventIds.slice(-most),
    offsets: ledger.offsets.slice(-most),
    saysWorking: WORKING.has(view.status),
    messagesLoaded: ledger.loaded ?? 0,
    notice,
    refused,
    modelCalls: view.modelCalls,
    question: question?.kind === "question" ? question.text : "",
    questions: items.filter(({ kind }) => kind === "question").length,
    queued: items.filter((item) => item.kind === "question" && item.standing === "queued").length,
    transcript: textHash(transcriptOf(items)),
    sessionId,
    runId: view.runId,
    activeRunId: view.activeRunId,
    tokensByRun: tokensByRun(items.filter(isText)),
    duplicated: ledger.duplicated,
    repeated: ledger.repeated,
    gaps: ledger.gaps,
    line,
    acts: view.acts,
    pointers: view.pointers,
    approval: approval?.kind === "approval" ? (approval.decision ?? "asked") : "none",
    steers: last
      .filter((item): item is Steer => item.kind === "steer")
      .map(({ text, standing }) => ({ text, standing })),
    present: [...present],
  };
}
