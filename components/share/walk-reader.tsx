import { BookOpen, ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useWalk, type Walk } from "@/components/share/use-walk";
import { WalkEntryView } from "@/components/share/walk-entry-view";
import { wideReach } from "@/components/share/wide-reach";
import { Button } from "@/components/ui/button";

const touch = "max-md:size-11";

function WalkNav({ walk, title }: { walk: Walk; title: string }) {
  const { at, entries, go, fold } = walk;
  const [isFirst, isLast] = [at <= 0, at >= entries.length - 1];
  return (
    <div className="flex min-h-11 items-center gap-0.5 px-2">
      <Button
        size="icon"
        variant="ghost"
        className={touch}
        aria-label="Previous decision"
        aria-disabled={isFirst}
        onClick={() => {
          if (!isFirst) go(at - 1);
        }}
      >
        <ChevronLeft size={16} aria-hidden />
      </Button>
      <Button
        size="icon"
        variant="ghost"
        className={touch}
        aria-label="Next decision"
        aria-disabled={isLast}
        onClick={() => {
          if (!isLast) go(at + 1);
        }}
      >
        <ChevronRight size={16} aria-hidden />
      </Button>
      <p className="min-w-0 truncate px-1.5">
        <span className="font-medium tabular-nums">
          {at + 1} of {entries.length}
        </span>{" "}
        <span className="text-ink-3">{title}</span>
      </p>
      <Button
        size="icon"
        variant="ghost"
        className={`ml-auto ${touch}`}
        aria-label="Fold the walk"
        onClick={fold}
      >
        <ChevronDown size={16} aria-hidden />
      </Button>
    </div>
  );
}

function Folded({ walk }: { walk: Walk }) {
  const count = walk.entries.length;
  if (count === 0)
    return (
      <p className="px-4 py-3 text-ink-3">
        No decision is written yet. The first one can be read here the moment it is.
      </p>
    );
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 max-md:px-2.5">
      <Button
        variant="primary"
        size="sm"
        className={wideReach}
        onClick={() => {
          walk.go(0);
        }}
      >
        <BookOpen size={13} aria-hidden /> Read the walk
      </Button>
      <p className="text-ink-2">
        {count === 1 ? "1 decision, with its reason" : `${String(count)} decisions, each with its reason`}
      </p>
    </div>
  );
}

/** How the board came about, for somebody who was not there: decision after decision, each shown on the board. */
export function WalkReader({ onWhole }: { onWhole: () => void }) {
  const walk = useWalk(onWhole);
  const { entry } = walk;
  return (
    <section aria-label="The walk" className="border-t border-line bg-panel">
      {entry === undefined ? (
        <Folded walk={walk} />
      ) : (
        // Of one height whatever is read, so that the canvas above it stays still.
        <div className="grid h-[min(264px,40dvh)] grid-rows-[auto_minmax(0,1fr)] max-md:h-[42dvh]">
          <WalkNav walk={walk} title={entry.stepTitle} />
          <WalkEntryView entry={entry} show={walk.show} />
        </div>
      )}
    </section>
  );
}
