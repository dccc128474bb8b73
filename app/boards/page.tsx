import { Gauge, Users } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { DoorFace, doorClasses } from "@/components/home/door-face";
import { BoardLibrary } from "@/components/library/board-library";
import { BoardLibrarySkeleton } from "@/components/library/board-library-skeleton";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";

export const metadata: Metadata = { title: "My boards" };

const HEADING = (
  <PageHeading title="My boards" says="Kept for this browser. Export a board to take it elsewhere." />
);

const DOORS = (
  <div className="grid gap-px border-t border-line bg-line sm:grid-cols-2">
    <Link href="/problems" className={doorClasses}>
      <DoorFace
        icon={Gauge}
        title="Practise a problem"
        says="One server first; the load says what comes next"
      />
    </Link>
    <StartBoard problem="own" className={doorClasses}>
      <DoorFace
        icon={Users}
        title="Review our system"
        says="Draw what you run today, and see what its load breaks first"
      />
    </StartBoard>
  </div>
);

async function Boards() {
  const person = await currentPerson();
  const boards = person ? await runtime().boards.list(person.personId) : [];
  const newBoard = (
    <StartBoard problem="own" className={buttonClasses({ variant: "primary" })}>
      New board
    </StartBoard>
  );
  return (
    <BoardLibrary
      boards={boards}
      now={new Date().toISOString()}
      heading={HEADING}
      newBoard={newBoard}
      doors={DOORS}
    />
  );
}

// A boundary here and no loading.tsx: that one would also stand in for the boards below this address.
export default function BoardsPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[1200px] px-4 py-8 sm:px-10 sm:py-12">
        <Suspense
          fallback={
            <>
              {HEADING}
              <BoardLibrarySkeleton />
            </>
          }
        >
          <Boards />
        </Suspense>
      </main>
    </>
  );
}
