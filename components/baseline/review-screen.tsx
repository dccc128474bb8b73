"use client";

import "@/lib/client/zod-without-eval";
import { useId, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { AcceptedForms } from "@/components/baseline/accepted-forms";
import { BeginForm } from "@/components/baseline/begin-form";
import { ConnectionList } from "@/components/baseline/connection-list";
import { Drawing } from "@/components/baseline/drawing";
import { NameList } from "@/components/baseline/name-list";
import { looksLikeBoardFile, openFile } from "@/lib/client/sketch/open-file";
import { createReviewDraft, EMPTY_DRAFT } from "@/lib/client/sketch/review-draft";
import { readingWords, waitsFor } from "@/components/baseline/reading-words";
import { SourceExamples } from "@/components/baseline/source-examples";
import { BoardFileHint, SourceNotes } from "@/components/baseline/source-notes";
import { showLine, SourceField } from "@/components/baseline/source-field";
import { useReading } from "@/components/baseline/use-reading";
import { useTakeOver } from "@/components/baseline/use-take-over";
import { WhatWasRead } from "@/components/baseline/what-was-read";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

export type ReviewScreenProps = {
  catalogue: Catalogue;
  /** The way to begin without a text. */
  blank: ReactNode;
};

/** A team's own system from its text to its board: what was read, what each name is, how it is drawn. */
export function ReviewScreen({ catalogue, blank }: ReviewScreenProps) {
  const [store] = useState(() => createReviewDraft(() => window.sessionStorage));
  const draft = useSyncExternalStore(store.subscribe, store.read, () => EMPTY_DRAFT);
  const field = useRef<HTMLTextAreaElement>(null);
  const said = useId();
  const [replaced, setReplaced] = useState<string>();
  const reading = useReading(draft, catalogue);
  const taking = useTakeOver();
  const read = reading.outcome?.status === "read" ? reading.outcome.reading : undefined;
  const waits = waitsFor(draft.text, reading);

  const replaceText = (text: string) => {
    setReplaced(draft.text.trim() === "" || draft.text === text ? undefined : draft.text);
    store.write({ text });
    field.current?.focus();
  };
  const onFile = (file: File) => {
    void openFile(file).then((opened) => {
      if (opened.kind === "text") replaceText(opened.text);
      else if (opened.kind === "board") taking.importText(opened.text);
      else taking.refuse(opened.says);
    });
  };

  return (
    <div className="mt-6 grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <SourceField
          field={field}
          text={draft.text}
          faults={read?.faults ?? []}
          describedBy={said}
          onText={(text) => {
            setReplaced(undefined);
            store.write({ text });
          }}
          onFile={onFile}
        />
        <SourceExamples onExample={replaceText} onFile={onFile} />
        <AcceptedForms />
        <SourceNotes
          replaced={replaced}
          onBringBack={(text) => {
            store.write({ text });
            setReplaced(undefined);
          }}
          taking={taking}
        >
          {looksLikeBoardFile(draft.text) ? (
            <BoardFileHint text={draft.text} taking={taking} />
          ) : (
            <WhatWasRead
              id={said}
              faults={read?.faults ?? []}
              remarks={read?.remarks ?? []}
              onLine={(line) => {
                showLine(field.current, line);
              }}
            />
          )}
        </SourceNotes>
      </div>
      <div className="grid min-w-0 content-start gap-5 lg:row-span-2">
        <Drawing pictures={read?.pictures} says={readingWords(draft.text, reading)} />
        {read !== undefined && read.names.length > 0 ? (
          <NameList
            names={read.names}
            kinds={catalogue.kinds}
            onChoose={(choiceKey, kind) => {
              store.write({ choices: { ...draft.choices, [choiceKey]: kind } });
            }}
          />
        ) : null}
        {read === undefined ? null : <ConnectionList drawn={read.drawn} catalogue={catalogue} />}
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <BeginForm
          draft={draft}
          title={read?.title}
          busy={taking.busy}
          waitsFor={waits}
          onChange={store.write}
          onBegin={() => {
            if (read !== undefined)
              taking.begin({ name: draft.name.trim() || (read.title ?? ""), risk: draft.risk }, read.drawn);
          }}
        />
        {blank}
      </div>
      <p role="status" className="sr-only">
        {reading.busy ? "" : readingWords(draft.text, reading)}
      </p>
    </div>
  );
}
