import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AcceptancePage, type BoardOfTests } from "@/components/acceptance/acceptance-page";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { buttonClasses } from "@/components/ui/button";
import { acceptanceGroups } from "@/lib/content/acceptance-groups";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { testRows } from "@/lib/domain/overlay/results-file";
import { labPath } from "@/lib/domain/sessions/lab/lab-address";
import { readTestsAddress } from "@/lib/domain/overlay/tests-address";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Acceptance tests" };

const SAYS =
  "Thirty-five ways in which a stream breaks. Each runs on real screens, with real agent processes, on both sides: over one connection, and over a session that is kept.";

/** The board that results are recorded on; other people's boards are as absent as those that never were. */
async function boardOf(id: string): Promise<BoardOfTests | null> {
  const personId = (await currentPerson())?.personId ?? null;
  const [opened, read] = [
    await runtime().boards.open(id, personId),
    await runtime().boards.read(id, personId),
  ];
  if (!opened.ok || !read.ok) return null;
  const rows = testRows(read.value, loadKnowledge());
  return {
    id,
    name: opened.value.name,
    mayEdit: opened.value.mayEdit,
    results: read.value.overlay.results,
    demanded: rows.filter(({ demanded }) => demanded).map(({ test }) => test.id),
  };
}

export default async function TestsPage({ searchParams }: PageProps) {
  const address = readTestsAddress(await searchParams);
  const board = address.board === null ? null : await boardOf(address.board);
  if (address.board !== null && board === null) notFound();
  const back = board === null ? labPath({}) : `/boards/${board.id}`;
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto grid max-w-[1440px] grid-cols-1 gap-5 px-4 py-6 sm:px-10 lg:py-8">
        <PageHeading title="Acceptance tests" says={SAYS}>
          <Link href={back} className={buttonClasses({ className: "max-md:h-11" })}>
            <ArrowLeft size={14} aria-hidden />
            {board === null ? "To the lab" : "Back to the board"}
          </Link>
        </PageHeading>
        <AcceptancePage groups={acceptanceGroups()} address={address} board={board} />
      </main>
    </>
  );
}
