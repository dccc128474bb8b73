import { SquareDashed } from "lucide-react";
import type { Metadata } from "next";
import { ReviewScreen } from "@/components/baseline/review-screen";
import { PageHeading } from "@/components/shell/page-heading";
import { SiteHeader } from "@/components/shell/site-header";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { loadContent } from "@/lib/content/load-content";

export const metadata: Metadata = { title: "Review our system" };

export default function ReviewPage() {
  const { kinds, protocols, styles } = loadContent();
  return (
    <>
      <SiteHeader />
      <main id="main" className="mx-auto max-w-[1440px] px-4 py-8 sm:px-10 lg:px-[72px] lg:py-10">
        <PageHeading
          title="Review our system"
          says="Paste what runs today. Each name becomes a component; what you change or challenge later owes its note."
        />
        <ReviewScreen
          catalogue={{ kinds, protocols, styles }}
          blank={
            <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-2">
              Nothing written down?
              <StartBoard problem="own" className={buttonClasses({ className: "max-md:h-11" })}>
                <SquareDashed size={14} aria-hidden /> Begin with an empty board
              </StartBoard>
            </p>
          }
        />
      </main>
    </>
  );
}
