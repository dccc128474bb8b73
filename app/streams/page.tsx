import { Workflow } from "lucide-react";
import type { Metadata } from "next";
import { DoorForm } from "@/components/lesson/door/door-form";
import { DoorOutcome } from "@/components/lesson/door/door-outcome";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { StartDoorBoard } from "@/components/shell/start-door-board";
import { buttonClasses } from "@/components/ui/button";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { viewDoor } from "@/lib/content/view-door";
import type { Door } from "@/lib/domain/knowledge/door-schema";
import { readDoorAnswers } from "@/lib/domain/overlay/door-answers";

export const metadata: Metadata = { title: "My agent's stream breaks" };

/** What the form asks, without what the server draws. */
function asked(door: Door): Door {
  const questions = door.questions.map((question) => ({
    ...question,
    answers: question.answers.map((answer) => ({ ...answer, draw: [] })),
  }));
  return { ...door, base: [], questions };
}

export default async function StreamsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { door } = loadKnowledge().overlay;
  const said = readDoorAnswers(door, await searchParams);
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[1440px] px-4 py-8 sm:px-10 lg:px-[72px] lg:py-10">
        <PageHeading title="My agent's stream breaks" says={door.says} />
        <div className="mt-7 grid gap-x-12 gap-y-10 lg:grid-cols-[340px_minmax(0,1fr)]">
          <DoorForm door={asked(door)} said={said} outcome="outcome" />
          <div id="outcome" className="min-w-0 scroll-mt-16">
            <DoorOutcome
              said={said}
              {...viewDoor(said)}
              make={
                <StartDoorBoard
                  said={said}
                  className={buttonClasses({ variant: "primary", className: "h-11 sm:h-8" })}
                >
                  <Workflow size={14} aria-hidden />
                  Make it a board
                </StartDoorBoard>
              }
            />
          </div>
        </div>
      </main>
    </>
  );
}
