import { Gauge, Unplug, Users } from "lucide-react";
import Link from "next/link";
import { DoorFace, doorClasses } from "@/components/home/door-face";
import { LoadDemo } from "@/components/home/load-demo";
import { makeDemoBasis } from "@/components/home/make-demo-basis";
import type { ReviewPart } from "@/components/home/review-board";
import { ReadFirst } from "@/components/home/read-first";
import { UseBoards } from "@/components/home/use-boards";
import { UsePractice } from "@/components/home/use-practice";
import { UseReview } from "@/components/home/use-review";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { loadContent } from "@/lib/content/load-content";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { counted } from "@/lib/domain/coaching/counted";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";

const DEMO = { client: "web-browser", server: "single-server" };
const REVIEWED: readonly ReviewPart[] = [
  { id: "web", kind: "web-browser", name: "Browser", says: "Web client" },
  { id: "lb", kind: "load-balancer", name: "Front door", says: "Load balancer" },
  { id: "api", kind: "app-server", name: "Orders API", says: "Stateless × 4", instances: 4 },
  { id: "db", kind: "relational-database", name: "Orders DB", says: "One primary" },
];

export default function HomePage() {
  const knowledge = loadKnowledge();
  const catalogue: Catalogue = knowledge;
  const streams = knowledge.overlay;
  const { problems, steps, overlay } = loadContent();
  const first = problems[0];
  const practise = first
    ? `${String(problems.length)} ${problems.length === 1 ? "system" : "systems"}, beginning with ${first.title}: one server first`
    : "Begin with one server";
  return (
    <>
      <SiteHeader />
      <main id="main">
        <div className="dotted flex flex-col lg:min-h-[calc(100dvh-48px-88px)]">
          <LoadDemo basis={makeDemoBasis(catalogue, DEMO)}>
            <h1 className="text-[1.75rem] leading-[1.08] font-semibold tracking-[-0.035em] text-balance sm:text-4xl">
              <span className="block">Grow one server until it breaks. </span>
              <span className="block">Then defend what you add.</span>
            </h1>
            <p className="mt-2 max-w-[470px] text-base text-balance text-ink-2 sm:mt-3.5 sm:text-lg">
              A coach for system design. Load makes the next step necessary; you draw it, and say what you
              gain and what you give up.
            </p>
          </LoadDemo>
        </div>
        <nav aria-label="Where to begin" className="grid gap-px border-y border-line bg-line sm:grid-cols-3">
          <Link href="/problems" className={doorClasses}>
            <DoorFace icon={Gauge} title="Practise a problem" says={practise} />
          </Link>
          <Link href="/review" className={doorClasses}>
            <DoorFace
              icon={Users}
              title="Review our system"
              says={
                <>
                  Paste <code className="font-mono">web -&gt; lb -&gt; api x4 -&gt; postgres</code> or Mermaid
                </>
              }
            />
          </Link>
          <Link href="/streams" className={doorClasses}>
            <DoorFace
              icon={Unplug}
              title="My agent's stream breaks"
              says={`${counted(streams.door.questions.length, "question")}, then see it break and not break`}
            />
          </Link>
        </nav>
        <section
          aria-labelledby="uses"
          className="mx-auto grid max-w-[1440px] gap-x-8 gap-y-10 px-4 py-16 sm:px-10 md:grid-cols-3 lg:px-[72px] lg:py-24"
        >
          <h2 id="uses" className="text-2xl font-semibold tracking-tight text-balance -mb-3 md:col-span-3">
            One board, three uses
          </h2>
          <UsePractice />
          <UseReview parts={REVIEWED} catalogue={catalogue} />
          <UseBoards />
        </section>
        <ReadFirst
          links={[...steps, ...overlay.steps].map(({ id, title }) => ({
            href: learnPath({ step: id }),
            title,
          }))}
        />
      </main>
      <SiteFooter />
    </>
  );
}
