import { ArrowLeft, ListChecks } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { LabPage } from "@/components/lab-page/lab-page";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { buttonClasses } from "@/components/ui/button";
import { readLabAddress } from "@/lib/domain/sessions/lab/lab-address";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Durable Sessions lab" };

const SAYS =
  "A real stream from a real process, twice: over one connection, and over a session that is kept. Break both, and see which answer survives.";

export default async function LabRoute({ searchParams }: PageProps) {
  const { address, faults } = readLabAddress(await searchParams);
  const { board } = address;
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto grid max-w-[1440px] gap-5 px-4 py-6 sm:px-10 lg:py-8">
        <PageHeading title="Durable Sessions lab" says={SAYS}>
          <Link
            href={board === undefined ? "/lab/tests" : `/lab/tests?board=${board}`}
            prefetch={false}
            className={buttonClasses({ className: "max-md:h-11" })}
          >
            <ListChecks size={14} aria-hidden />
            Acceptance tests
          </Link>
          {board === undefined ? (
            <Link href="/streams" className={buttonClasses({ className: "max-md:h-11" })}>
              My agent’s stream breaks
            </Link>
          ) : (
            <Link href={`/boards/${board}`} className={buttonClasses({ className: "max-md:h-11" })}>
              <ArrowLeft size={14} aria-hidden />
              Back to the board
            </Link>
          )}
        </PageHeading>
        <LabPage address={address} faults={faults} />
      </main>
    </>
  );
}
