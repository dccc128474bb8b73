import { Gauge, Unplug, Users } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import * as z from "zod";
import { DoorFace, doorClasses } from "@/components/home/door-face";
import { BoardLibrary } from "@/components/library/board-library";
import { BoardLibrarySkeleton } from "@/components/library/board-library-skeleton";
import { LibraryNav } from "@/components/library/library-nav";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { LIBRARY_PAGE, readLibrary } from "@/lib/server/boards/read-library";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";

export const metadata: Metadata = { title: "My boards" };

const HEADING = (
  <PageHeading title="My boards" says="Kept for this browser. Export a board to take it elsewhere." />
);

const DOORS = (
  <div className="grid gap-px border-t border-line bg-line sm:grid-cols-3">
    <Link href="/problems" className={doorClasses}>
      <DoorFace
        icon={Gauge}
        title="Practise a problem"
        says="One server first; the load says what comes next"
      />
    </Link>
    <Link href="/review" className={doorClasses}>
      <DoorFace
        icon={Users}
        title="Review our system"
        says="Paste what you run today, and see what its load breaks first"
      />
    </Link>
    <Link href="/streams" className={doorClasses}>
      <DoorFace
        icon={Unplug}
        title="My agent's stream breaks"
        says="What people see, how it is built, and at once the path with its failures"
      />
    </Link>
  </div>
);

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What cannot be read is as if it were not there: an address is easily mistyped. */
const querySchema = z.object({
  q: z.string().max(100).catch(""),
  sort: z.enum(["edited", "name"]).catch("edited"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
async function Boards({ searchParams }: { searchParams: SearchParams }) {
  const { q, ...asked } = querySchema.parse(await searchParams);
  const query = { ...asked, search: q.trim() };
  const person = await currentPerson();
  const library = await readLibrary(runtime().boards, person?.personId, query);
  const { all, trash } = library;
  const newBoard = (
    <>
      <Link href="/review" className={buttonClasses({ className: "max-md:h-11" })}>
        From text or Mermaid
      </Link>
      <StartBoard problem="own" className={buttonClasses({ variant: "primary", className: "max-md:h-11" })}>
        New board
      </StartBoard>
    </>
  );
  return (
    <BoardLibrary
      boards={library.boards}
      query={{ ...query, page: library.page }}
      counts={{ matching: library.matching, all, page: LIBRARY_PAGE }}
      now={new Date().toISOString()}
      heading={HEADING}
      newBoard={newBoard}
      places={all + trash === 0 ? null : <LibraryNav here="boards" counts={{ boards: all, trash }} />}
      doors={DOORS}
    />
  );
}

// A boundary here and no loading.tsx: that one would also stand in for the boards below this address.
export default function BoardsPage({ searchParams }: { searchParams: SearchParams }) {
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
          <Boards searchParams={searchParams} />
        </Suspense>
      </main>
    </>
  );
}
