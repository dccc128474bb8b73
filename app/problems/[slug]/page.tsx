import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProblemBrief } from "@/components/library/problem-brief";
import { SiteHeader } from "@/components/shell/site-header";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { loadContent } from "@/lib/content/load-content";

type Props = { params: Promise<{ slug: string }> };

async function findProblem({ params }: Props) {
  const { slug } = await params;
  return loadContent().problems.find((problem) => problem.slug === slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const problem = await findProblem(props);
  return problem ? { title: problem.title, description: problem.summary } : {};
}

export default async function ProblemPage(props: Props) {
  const problem = await findProblem(props);
  if (!problem) notFound();
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[1200px] px-4 py-8 sm:px-10 sm:py-12">
        <ProblemBrief
          problem={problem}
          steps={Object.fromEntries(loadContent().steps.map(({ id, title }) => [id, title]))}
          start={
            <StartBoard
              problem={problem.slug}
              className={buttonClasses({ variant: "primary", className: "w-full" })}
            >
              Start with one server
            </StartBoard>
          }
        />
      </main>
    </>
  );
}
