import { FlaskConical } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PathFigure } from "@/components/lesson/board-picture/path-figure";
import { OwnGrade } from "@/components/lesson/conflict/own-grade";
import { FailureList } from "@/components/lesson/door/failure-list";
import { GapTable } from "@/components/lesson/door/gap-table";
import { LessonLinks } from "@/components/lesson/door/lesson-links";
import { marksAfter } from "@/components/lesson/board-picture/picture-marks";
import { buttonClasses } from "@/components/ui/button";
import { counted } from "@/lib/domain/coaching/counted";
import type { DoorAnswers } from "@/lib/domain/overlay/door-answers";
import type { DoorView } from "@/lib/domain/overlay/open-door";
import type { OverlayAnalysis } from "@/lib/domain/overlay/overlay-analysis";
import type { SessionProposal } from "@/lib/domain/overlay/propose-session";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-3">
      <h3 className="text-lg font-semibold tracking-tight">{title}</h3>
      {children}
    </section>
  );
}

export type DoorOutcomeProps = {
  said: DoorAnswers;
  knowledge: PublicKnowledge;
  view: DoorView;
  session: { proposal: SessionProposal; overlay: OverlayAnalysis } | undefined;
  /** The button that makes it a board. */
  make: ReactNode;
};

/** What the answers come to: the path, its failures, the gaps, the conflict, where to see it, and the same path mended. */
export function DoorOutcome({ said, knowledge, view, session, make }: DoorOutcomeProps) {
  const { symptom, failures, overlay, board, scenario } = view;
  const { about, conflict, failures: known } = knowledge.overlay;
  const first = failures[0];
  const isLikely = first !== undefined && symptom?.failures.includes(first.failure.id) === true;
  const lab = `/lab${scenario === undefined ? "" : `?scenario=${scenario}`}`;
  return (
    <div className="grid min-w-0 gap-9">
      <div className="grid gap-3">
        <div role="status">
          <h2 className="text-2xl font-semibold tracking-tight text-balance">
            {counted(failures.length, "failure").replace(/^no/, "No")} on this path
          </h2>
          <p className="mt-1 max-w-[64ch] text-base text-ink-2">
            {symptom === undefined
              ? "Say what people see, and the likeliest comes first."
              : isLikely
                ? `${symptom.says} The likeliest: ${first.failure.name.charAt(0).toLowerCase() + first.failure.name.slice(1)}.`
                : `${symptom.says} As you answered, nothing on this path looks like that: see what the answers rule out.`}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {make}
          <Link href={lab} prefetch={false} className={buttonClasses({ className: "h-11 sm:h-8" })}>
            <FlaskConical size={14} aria-hidden />
            {scenario === undefined ? "Open the lab" : "See it happen in the lab"}
          </Link>
        </div>
      </div>
      <PathFigure
        name="The path now"
        board={board}
        overlay={overlay}
        catalogue={knowledge}
        says={about.before}
      />
      <Part title="What breaks, and what mends it">
        <FailureList found={failures} symptom={symptom} failures={known} />
      </Part>
      <Part title="The gaps">
        <GapTable
          capabilities={about.capabilities}
          now={overlay.matrix}
          {...(session && { after: session.overlay.matrix })}
        />
      </Part>
      <Part title="Stop, or lost?">
        <div className="rounded-card border border-line bg-panel p-4">
          <OwnGrade conflict={conflict} board={board} overlay={overlay} title="Your path" />
        </div>
      </Part>
      <Part title="Read on">
        <LessonLinks lore={knowledge.overlay} said={said} symptom={symptom} />
      </Part>
      {session ? (
        <div className="grid gap-3">
          <PathFigure
            name="The same path with a session"
            board={session.proposal.after}
            overlay={session.overlay}
            catalogue={knowledge}
            marks={marksAfter(session.proposal.diff)}
            says={about.after}
          />
          <p className="text-base">
            <span className="font-medium">
              {counted(failures.length, "failure")} now, {counted(session.overlay.failures.length, "failure")}{" "}
              left
            </span>
            {session.overlay.failures.map(({ failure, evidence }) => (
              <span key={failure.id} className="block text-sm text-ink-2">
                {failure.name} <span className="font-mono text-xs text-ink-3">{failure.id}</span>:{" "}
                {evidence.because} {failure.remedy}
              </span>
            ))}
          </p>
        </div>
      ) : null}
    </div>
  );
}
