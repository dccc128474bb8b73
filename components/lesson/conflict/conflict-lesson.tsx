"use client";

import { useId, useState, type ReactNode } from "react";
import { CarrierChoice } from "@/components/lesson/conflict/carrier-choice";
import { EventTimeline } from "@/components/lesson/conflict/event-timeline";
import { Guess } from "@/components/lesson/conflict/guess";
import { RealAnswers } from "@/components/lesson/conflict/real-answers";
import { TruthTable } from "@/components/lesson/conflict/truth-table";
import { VerdictPanel } from "@/components/lesson/conflict/verdict-panel";
import { Sources } from "@/components/lesson/sources";
import { Button } from "@/components/ui/button";
import type { Conflict } from "@/lib/domain/knowledge/conflict-schema";
import { guessesOf, type Stance } from "@/lib/domain/overlay/lesson/read-close";

type Guesses = Readonly<Record<string, string | undefined>>;

function useLesson({ events }: Conflict, first: string | undefined) {
  const [chosen, setChosen] = useState(first ?? events[0]?.id ?? "");
  const [stance, setStance] = useState<Stance>({ reading: "disconnect", carrier: "both-ways" });
  const [guesses, setGuesses] = useState<Guesses>({});
  const told = new Set(Object.keys(guesses));
  return {
    event: events.find(({ id }) => id === chosen) ?? events[0],
    stance,
    guesses,
    told,
    look: (event: string, reading: Stance["reading"]) => {
      setChosen(event);
      setStance((now) => ({ ...now, reading }));
    },
    carry: (carrier: Stance["carrier"]) => setStance({ reading: "message", carrier }),
    tell: (event: string, guess?: string) => setGuesses((now) => ({ ...now, [event]: guess })),
    tellAll: () =>
      setGuesses((now) => ({ ...Object.fromEntries(events.map(({ id }) => [id, undefined])), ...now })),
    forget: () => setGuesses({}),
  };
}

export type ConflictLessonProps = {
  conflict: Conflict;
  /** The event to begin with. */
  event?: string;
  /** How the reader's own board or path is graded, where there is one. */
  own?: ReactNode;
};

/** The Resume-Cancel Conflict: guess, truth table, timeline, the designs that hold, and what real systems answered. */
export function ConflictLesson({ conflict, event: first, own }: ConflictLessonProps) {
  const lesson = useLesson(conflict, first);
  const group = useId();
  const { event, stance, told } = lesson;
  if (!event) return null;
  const isTold = told.has(event.id);
  const isWhole = conflict.events.every(({ id }) => told.has(id));
  return (
    <div className="@container grid gap-8">
      <div className="grid gap-3">
        <fieldset className="overflow-hidden rounded-card border border-line bg-panel p-2 pt-3 sm:p-3">
          <legend className="sr-only">An event, and how the server reads it</legend>
          <TruthTable
            events={conflict.events}
            chosen={event.id}
            stance={stance}
            told={told}
            group={group}
            onChoose={lesson.look}
          />
        </fieldset>
        <Button
          className="min-h-11 justify-self-start sm:min-h-8"
          onClick={isWhole ? lesson.forget : lesson.tellAll}
        >
          {isWhole ? "Let me guess again" : "Show the whole table"}
        </Button>
      </div>
      <div className="grid items-start gap-4 @4xl:grid-cols-[minmax(0,5fr)_minmax(0,8fr)]">
        <section
          aria-label="This event, under this reading"
          aria-live="polite"
          className="rounded-card border border-line bg-panel p-4"
        >
          {isTold ? (
            <VerdictPanel
              event={event}
              stance={stance}
              grades={conflict.grades}
              guess={lesson.guesses[event.id]}
            />
          ) : (
            <Guess
              happened={event.happened}
              saw={event.saw}
              guesses={guessesOf(conflict.events)}
              onGuess={(guess) => lesson.tell(event.id, guess)}
              onTell={() => lesson.tell(event.id)}
            />
          )}
        </section>
        <EventTimeline event={event} stance={stance} told={isTold} />
      </div>
      <section aria-labelledby={`${group}-carriers`} className="grid gap-3">
        <div>
          <h3 id={`${group}-carriers`} className="text-lg font-semibold tracking-tight">
            Two designs hold, and count alike
          </h3>
          <p className="max-w-[70ch] text-base text-ink-2">
            Both ways on one socket, or events down and a request up: what both need is a log. Take one, and
            look at the last column.
          </p>
        </div>
        <CarrierChoice
          conflict={conflict}
          value={stance.reading === "message" ? stance.carrier : null}
          onChange={lesson.carry}
        />
      </section>
      {own === undefined ? null : (
        <section aria-label="Yours" className="rounded-card border border-line bg-panel p-4">
          {own}
        </section>
      )}
      <section aria-labelledby={`${group}-answers`} className="grid gap-3">
        <h3 id={`${group}-answers`} className="text-lg font-semibold tracking-tight">
          What real systems answered
        </h3>
        <RealAnswers answers={conflict.answers} />
        <Sources sources={conflict.sources} />
      </section>
    </div>
  );
}
