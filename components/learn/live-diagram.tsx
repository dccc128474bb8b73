"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { DiagramPane } from "@/components/learn/diagram-pane";
import { ReadingTable, UsesList } from "@/components/learn/reading-table";
import { UsersLine } from "@/components/learn/users-line";
import type { dueOn } from "@/lib/domain/learn/due-at";
import type { Diagram, Pane } from "@/lib/domain/learn/make-diagram";
import type { readPicture } from "@/lib/domain/learn/read-picture";
import { readingInWords } from "@/lib/domain/learn/reading-in-words";

type Engine = { readPicture: typeof readPicture; dueOn: typeof dueOn };

export type LiveDiagramProps = {
  diagram: Diagram;
  /** The icon of each kind, drawn by the server: no picture of a kind that is not here reaches the browser. */
  icons: Readonly<Record<string, ReactNode>>;
};

/** Loads the engine once the page stands; until then the numbers are those of the server. */
function useEngine(): Engine | undefined {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    let wanted = true;
    void Promise.all([import("@/lib/domain/learn/read-picture"), import("@/lib/domain/learn/due-at")]).then(
      ([{ readPicture }, { dueOn }]) => {
        if (wanted) setEngine({ readPicture, dueOn });
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  return engine;
}

function Choice({
  panes,
  chosen,
  onChoose,
}: {
  panes: readonly Pane[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5 border-b border-line px-4 py-2.5 sm:px-6">
      <legend className="sr-only">Which option is drawn</legend>
      <span aria-hidden className="mr-1 text-sm text-ink-3">
        After:
      </span>
      {panes.map(({ id, name }) => (
        <label
          key={id}
          className="relative flex min-h-8 cursor-pointer items-center rounded-full border border-line-strong px-3 text-sm text-ink-2 has-checked:border-accent has-checked:bg-accent-bg has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-md:min-h-11"
        >
          <input
            type="radio"
            name="after"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={id === chosen}
            onChange={() => {
              onChoose(id);
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function DueLine({ title, due, line }: { title: string; due: boolean; line: string }) {
  const Drawn = due ? CircleCheck : CircleDashed;
  return (
    <p className="flex items-start gap-2 border-b border-line px-4 py-3 text-base sm:px-6">
      <Drawn
        size={17}
        aria-hidden
        className={due ? "mt-0.5 shrink-0 text-accent" : "mt-0.5 shrink-0 text-ink-3"}
      />
      <span>
        <b className="font-semibold">
          {title}: {due ? "due" : "not yet"}.
        </b>{" "}
        {line}
      </span>
    </p>
  );
}

/** A picture drawn from data that the reader can move: boards under a load, read by the engine itself. */
export function LiveDiagram({ diagram, icons }: LiveDiagramProps) {
  const { before, afters, catalogue, step, subject } = diagram;
  const engine = useEngine();
  const [users, setUsers] = useState(diagram.usersPerDay);
  const [chosen, setChosen] = useState(afters[0]?.id ?? "");
  const [heard, setHeard] = useState("");
  const panes = useMemo(
    () => [before, ...afters.filter((pane) => pane.id === chosen)],
    [before, afters, chosen],
  );
  const shown = useMemo(
    () =>
      panes.map((pane) => ({
        pane,
        reading: engine ? engine.readPicture(pane.board, catalogue, users) : pane.reading,
      })),
    [panes, engine, catalogue, users],
  );
  const look = useMemo(
    () => (engine && step ? engine.dueOn(before.board, catalogue, step) : undefined),
    [engine, step, before, catalogue],
  );
  const due = look?.(users) ?? step?.at;
  const sentence = shown.map(({ pane, reading }) => `${pane.name}: ${readingInWords(reading)}`).join(" ");
  const part = subject === undefined ? undefined : shown[0]?.reading.parts[subject];
  const flags = step?.from !== undefined && step.from > 1 ? [{ users: step.from, word: "due from" }] : [];
  return (
    <figure className="overflow-hidden rounded-xl border border-line-strong bg-panel shadow-card">
      {afters.length > 1 ? <Choice panes={afters} chosen={chosen} onChoose={setChosen} /> : null}
      <div className="dotted grid gap-px border-b border-line md:auto-cols-fr md:grid-flow-col">
        {shown.map(({ pane, reading }) => (
          <div
            key={pane.id}
            className="min-w-0 px-3 pt-3 pb-5 md:not-first:border-l md:not-first:border-line max-md:not-first:border-t max-md:not-first:border-line"
          >
            <p className="mb-2 px-1 text-sm font-medium text-ink-2">{pane.title}</p>
            <DiagramPane
              pane={pane}
              reading={reading}
              catalogue={catalogue}
              icons={icons}
              subject={subject}
            />
          </div>
        ))}
      </div>
      <UsersLine
        users={users}
        onUsers={setUsers}
        onCommit={() => {
          setHeard(sentence);
        }}
        says={sentence}
        load={diagram.load}
        flags={flags}
        busy={engine === undefined}
      />
      {step && due ? <DueLine title={step.title} due={due.due} line={due.line} /> : null}
      {part ? (
        <div className="border-b border-line">
          <UsesList part={part} />
        </div>
      ) : null}
      <ReadingTable columns={shown.map(({ pane, reading }) => ({ title: pane.name, reading }))} />
      <p role="status" className="sr-only">
        {heard}
      </p>
    </figure>
  );
}
