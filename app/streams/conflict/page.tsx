import type { Metadata } from "next";
import Link from "next/link";
import { BeforeAfter } from "@/components/lesson/board-picture/before-after";
import { ConflictLesson } from "@/components/lesson/conflict/conflict-lesson";
import { OwnGrade } from "@/components/lesson/conflict/own-grade";
import { SequenceLinks } from "@/components/lesson/sequence/sequence-links";
import { SequencePlayer } from "@/components/lesson/sequence/sequence-player";
import { SiteHeader } from "@/components/shell/site-header";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { viewDoor } from "@/lib/content/view-door";
import { readDoorAnswers, writeDoorAnswers } from "@/lib/domain/overlay/door-answers";
import { readLessonPlace } from "@/lib/domain/overlay/lesson/lesson-address";

export const metadata: Metadata = { title: "The Resume-Cancel Conflict" };

const HEADING = "text-2xl font-semibold tracking-tight";

export default async function ConflictPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const lore = loadKnowledge().overlay;
  const place = readLessonPlace(lore, await searchParams);
  const said = place.said ?? readDoorAnswers(lore.door, {});
  const { knowledge, view, session } = viewDoor(said);
  const sequence = lore.sequences.find(({ id }) => id === place.sequence);
  const door = `/streams${place.said ? `?${writeDoorAnswers(lore.door, place.said)}` : ""}`;
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto grid max-w-[1280px] gap-16 px-4 py-8 sm:px-10 lg:py-10">
        <section id="conflict" aria-labelledby="conflict-title" className="grid scroll-mt-16 gap-6">
          <div className="max-w-[72ch]">
            <p className="text-sm text-ink-3">
              <Link
                href={door}
                className="inline-flex min-h-11 items-center underline underline-offset-2 hover:text-accent sm:min-h-0"
              >
                {place.said ? "Back to your path" : "My agent's stream breaks"}
              </Link>
            </p>
            <h1 id="conflict-title" className="mt-1 text-3xl font-semibold tracking-tight">
              {lore.conflict.title}
            </h1>
            {lore.conflict.says.map((paragraph) => (
              <p key={paragraph} className="mt-2 text-base text-ink-2">
                {paragraph}
              </p>
            ))}
          </div>
          <ConflictLesson
            conflict={lore.conflict}
            event={place.event}
            {...(place.said && {
              own: (
                <OwnGrade
                  conflict={lore.conflict}
                  board={view.board}
                  overlay={view.overlay}
                  title="Your path"
                />
              ),
            })}
          />
        </section>
        <section id="sequences" aria-labelledby="sequences-title" className="grid scroll-mt-16 gap-5">
          <h2 id="sequences-title" className={HEADING}>
            Step by step
          </h2>
          <SequenceLinks lore={lore} place={place} />
          {sequence ? <SequencePlayer key={sequence.id} sequence={sequence} /> : null}
        </section>
        {session ? (
          <section id="redesign" aria-labelledby="redesign-title" className="grid scroll-mt-16 gap-5">
            <h2 id="redesign-title" className={HEADING}>
              {place.said ? "Your path, before and after" : "A usual path, before and after"}
            </h2>
            <BeforeAfter
              board={view.board}
              overlay={view.overlay}
              proposal={session.proposal}
              proposed={session.overlay}
              catalogue={knowledge}
              about={lore.about}
            />
          </section>
        ) : null}
      </main>
    </>
  );
}
