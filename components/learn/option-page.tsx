import Link from "next/link";
import type { ReactNode } from "react";
import { DiagramBlock } from "@/components/learn/diagram-block";
import { Effects } from "@/components/learn/effects";
import { NoteExample } from "@/components/learn/note-example";
import { OptionTable } from "@/components/learn/option-table";
import { Lines, Prose } from "@/components/learn/prose";
import { ReadingFrame } from "@/components/learn/reading-frame";
import { ReadingPart } from "@/components/learn/reading-part";
import { RelatedPart } from "@/components/learn/related-part";
import { RuleList } from "@/components/learn/rule-list";
import { neighboursOf, sideGroups } from "@/components/learn/sides";
import { SourceLines } from "@/components/learn/source-lines";
import { TryList } from "@/components/learn/try-list";
import { WhatChanges } from "@/components/learn/what-changes";
import { conditionInWords } from "@/lib/domain/learn/condition-in-words";
import { diagramOfOption } from "@/lib/domain/learn/diagram-of";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { AskedOption, Library } from "@/lib/domain/learn/library";

export type OptionPageProps = {
  asked: AskedOption;
  library: Library;
  start: (problem: string, title: string) => ReactNode;
};

/** What an option changes where it draws nothing: nothing that a board could show, or what it shows of itself. */
function NothingDrawn({ asked: { option }, library }: Pick<OptionPageProps, "asked" | "library">) {
  const shows = option.shows.map((condition) => conditionInWords(condition, library.knowledge));
  return (
    <Prose>
      {shows.length === 0 ? (
        <p>
          It draws nothing: no part, no line and no setting changes, so the numbers above stay as they are. It
          changes how the team works or writes its code, and the note is where it is kept.
        </p>
      ) : (
        <>
          <p>It draws nothing by itself. The board shows it as soon as this stands on it:</p>
          <Lines lines={shows} />
        </>
      )}
    </Prose>
  );
}

/** Everything about one answer to a question. */
export function OptionPage({ asked, library, start }: OptionPageProps) {
  const { step, question, option } = asked;
  const { entries, relations, knowledge } = library;
  const here = learnPath({ option: option.id });
  const home = learnPath({ step: step.id });
  const related = relations.ofOption(option.id);
  const picture = library.optionPicture(option.id);
  const diagram = diagramOfOption(asked, library);
  const { previous, next } = neighboursOf(
    entries.filter(({ href }) => href.startsWith(`${home}/`)),
    "option",
    here,
  );
  const shows = option.shows.map((condition) => conditionInWords(condition, knowledge));
  return (
    <ReadingFrame
      crumbs={[
        { title: "Learn", href: "/learn" },
        { title: "Steps", href: "/learn#steps" },
        { title: `${step.id.toUpperCase()} ${step.title}`, href: home },
      ]}
      title={option.name}
      lead={option.summary}
      side={{
        label: "All steps",
        groups: sideGroups(entries, "step"),
        here: home,
      }}
      previous={previous}
      next={next}
    >
      <ReadingPart
        id="picture"
        title={picture ? "Before and after" : "Where it is decided"}
        says="Drag the users. Every number is the engine's, at that load."
      >
        <DiagramBlock diagram={diagram} />
      </ReadingPart>
      <ReadingPart id="changes" title="What it changes">
        {picture ? (
          <WhatChanges picture={picture} knowledge={knowledge} usersPerDay={diagram.usersPerDay} />
        ) : (
          <NothingDrawn asked={asked} library={library} />
        )}
        {picture && shows.length > 0 ? (
          <p className="mt-5 max-w-[620px] text-base text-ink-2">
            <b className="font-medium text-ink">The board shows it by: </b>
            {shows.join("; ")}.
          </p>
        ) : null}
      </ReadingPart>
      <ReadingPart id="price" title="What it gains, and what it costs">
        <Prose>
          <p>
            <b className="font-medium text-ink">Choose it when: </b>
            {option.chooseWhen}
          </p>
        </Prose>
        <div className="mt-5 grid max-w-[760px] gap-6 text-base text-ink-2 sm:grid-cols-2">
          <Effects title="Gain" effects={option.gain} sign="plus" />
          <Effects title="Give up" effects={option.giveUp} sign="minus" />
        </div>
        {option.examples === undefined ? null : (
          <p className="mt-5 max-w-[620px] text-base text-ink-2">{option.examples}</p>
        )}
      </ReadingPart>
      <ReadingPart id="others" title="Beside the other answers" says={question.text}>
        <OptionTable options={question.options} here={option.id} />
      </ReadingPart>
      <ReadingPart
        id="note"
        title={question.example.option === option.id ? "A sound note" : "A sound note on this question"}
        says={
          question.example.option === option.id
            ? "Four of four from the judge. It is about a system that is none of the problems."
            : "It takes another answer. Read what would have to be otherwise for this one."
        }
      >
        <NoteExample question={question} />
      </ReadingPart>
      <ReadingPart id="mistakes" title={`What goes wrong at “${step.title}”`}>
        <Lines
          lines={step.mistakes.map((one) =>
            typeof one === "string" ? one : `${one.says} Instead: ${one.instead}`,
          )}
        />
        <p className="mt-4 text-base">
          <Link
            href={home}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
          >
            The lesson of {step.id.toUpperCase()}, {step.title}
          </Link>
        </p>
      </ReadingPart>
      {related.rules.length > 0 ? (
        <ReadingPart id="rules" title="Rules that speak of its step">
          <RuleList rules={related.rules.flatMap((id) => knowledge.rules[id] ?? [])} />
        </ReadingPart>
      ) : null}
      <RelatedPart related={{ ...related, options: [] }} library={library} titles={{ steps: "Its step" }} />
      <ReadingPart id="try" title="Try it on a board">
        <TryList stages={library.dueStages(step.id)} start={start} />
      </ReadingPart>
      <ReadingPart id="sources" title="Sources">
        <SourceLines sources={step.sources} />
      </ReadingPart>
    </ReadingFrame>
  );
}
