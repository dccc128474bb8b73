import type { Metadata } from "next";
import { Suspense } from "react";
import { BoardLibrarySkeleton } from "@/components/library/board-library-skeleton";
import { BoardTrash } from "@/components/library/board-trash";
import { LibraryNav } from "@/components/library/library-nav";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { KEEP_REMOVED_DAYS } from "@/lib/server/boards/trash";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";

export const metadata: Metadata = { title: "Trash" };

const SHOWN = 100;
const HEADING = (
  <PageHeading
    title="Trash"
    says={`What you delete lies here for ${String(KEEP_REMOVED_DAYS)} days. Then it is gone for good.`}
  />
);

async function Trash() {
  const person = await currentPerson();
  const { boards } = runtime();
  const inTrash = { inTrash: true } as const;
  const [rows, total, kept] = person
    ? await Promise.all([
        boards.list(person.personId, { ...inTrash, most: SHOWN }),
        boards.count(person.personId, inTrash),
        boards.count(person.personId, {}),
      ])
    : [[], 0, 0];
  return (
    <BoardTrash
      boards={rows}
      total={total}
      now={new Date().toISOString()}
      keepDays={KEEP_REMOVED_DAYS}
      heading={HEADING}
      places={<LibraryNav here="trash" counts={{ boards: kept, trash: total }} />}
    />
  );
}

export default function TrashPage() {
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
          <Trash />
        </Suspense>
      </main>
    </>
  );
}
