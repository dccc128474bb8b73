import {
  ChevronRight,
  FlaskConical,
  ListChecks,
  Grid3x3,
  PackageOpen,
  PencilRuler,
  Unplug,
  type LucideIcon,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { DeliverySwitch } from "@/components/sessions/delivery-switch";
import { useStudio } from "@/lib/client/use-studio";
import { labOfBoard } from "@/lib/domain/overlay/lab-of-board";
import { cn } from "@/lib/shared/class-names";

type LinkProps = { icon: LucideIcon; title: string; aside: ReactNode; current?: boolean; onOpen: () => void };

function ViewLink({ icon: Drawn, title, aside, current = false, onOpen }: LinkProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={current ? "true" : undefined}
        onClick={onOpen}
        className={cn(
          "grid min-h-8 w-full grid-cols-[20px_1fr_auto_14px] items-center gap-2 rounded-lg px-2 text-left text-ink-2 transition-colors hover:bg-canvas hover:text-ink focus-visible:outline-offset-[-2px] max-md:min-h-11",
          current && "bg-accent-bg text-ink hover:bg-accent-bg",
        )}
      >
        <Drawn size={15} aria-hidden className="justify-self-center text-ink-3" />
        {title}
        <span className="text-xs text-ink-3">{aside}</span>
        <ChevronRight size={14} aria-hidden className="text-ink-3" />
      </button>
    </li>
  );
}

/** What the overlay has made of this board: each opens in the Step tab, the contract in a dialog. */
export function ViewLinks() {
  const { failures, matrix } = useStudio((studio) => studio.analysis.overlay);
  const view = useStudio((studio) => studio.overlayView);
  const show = useStudio((studio) => studio.showOverlayView);
  const boardId = useStudio((studio) => studio.boardId);
  const door = useStudio((studio) => studio.knowledge.overlay.door);
  const showContract = useStudio((studio) => studio.showContract);
  const inScope = matrix.filter((row) => row.target > 0);
  const required = inScope.reduce((sum, row) => sum + row.tests.required, 0);
  const open = inScope.reduce((sum, row) => sum + row.tests.open.length, 0);
  return (
    <section aria-label="On this board" className="border-t border-line p-2">
      <h3 className="flex min-h-7 items-center px-2 text-xs font-medium text-ink-3">On this board</h3>
      <DeliverySwitch />
      <ul>
        <ViewLink
          icon={Unplug}
          title="Failures that apply"
          aside={failures.length}
          current={view === "failures"}
          onOpen={() => {
            show("failures");
          }}
        />
        <ViewLink
          icon={Grid3x3}
          title="Gap matrix"
          aside={matrix.map((row) => row.score).join(" · ")}
          current={view === "matrix"}
          onOpen={() => {
            show("matrix");
          }}
        />
        <ViewLink
          icon={PencilRuler}
          title="Propose a session"
          aside={null}
          current={view === "proposal"}
          onOpen={() => {
            show("proposal");
          }}
        />
        <ViewLink
          icon={ListChecks}
          title="Acceptance tests"
          aside={required > 0 ? `${String(required - open)} of ${String(required)}` : null}
          current={view === "tests"}
          onOpen={() => {
            show("tests");
          }}
        />
        <ViewLink
          icon={PackageOpen}
          title="Take the contract home"
          aside={null}
          onOpen={() => {
            showContract(true);
          }}
        />
        <li>
          <Link
            href={labOfBoard(boardId, failures, door)}
            prefetch={false}
            className="grid min-h-8 w-full grid-cols-[20px_1fr_14px] items-center gap-2 rounded-lg px-2 text-ink-2 transition-colors hover:bg-canvas hover:text-ink focus-visible:outline-offset-[-2px] max-md:min-h-11"
          >
            <FlaskConical size={15} aria-hidden className="justify-self-center text-ink-3" />
            Open the lab
            <ChevronRight size={14} aria-hidden className="text-ink-3" />
          </Link>
        </li>
      </ul>
    </section>
  );
}
