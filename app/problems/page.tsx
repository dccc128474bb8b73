import type { Metadata } from "next";
import { ProblemCard } from "@/components/library/problem-card";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { loadContent } from "@/lib/content/load-content";

export const metadata: Metadata = { title: "Problems" };

export default function ProblemsPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[1200px] px-4 py-8 sm:px-10 sm:py-12">
        <PageHeading
          title="Problems"
          says="Each begins with one server. The load grows in stages, and says which step is due."
        />
        <ul className="mt-6 grid gap-4 md:grid-cols-2 md:has-[>li:only-child]:grid-cols-1">
          {loadContent().problems.map((problem) => (
            <ProblemCard
              key={problem.slug}
              problem={problem}
              start={
                <StartBoard
                  problem={problem.slug}
                  label={`Start ${problem.title}`}
                  className={buttonClasses({ variant: "primary" })}
                >
                  Start
                </StartBoard>
              }
            />
          ))}
        </ul>
      </main>
    </>
  );
}
