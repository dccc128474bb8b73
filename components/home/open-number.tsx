import type { ReactNode } from "react";
import type { NumberWorking } from "@/components/home/number-working";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/shared/class-names";

const GRADE_WORDS = { primary: "measured", secondary: "gathered by others", judgement: "our judgement" } as const;

/** A number that opens its working: steps, range, grade and source. */
export function OpenNumber({ working, children, className }: { working: NumberWorking; children: ReactNode; className?: string }) {
  return (
    <Popover>
      <PopoverTrigger
        className={cn(
          "relative rounded-sm text-left underline after:absolute after:inset-x-0 after:-inset-y-1.5 decoration-ink-3/60 decoration-dotted decoration-1 underline-offset-4 hover:decoration-accent hover:decoration-solid",
          className,
        )}
      >
        {children}
        <VisuallyHidden> (open the working)</VisuallyHidden>
      </PopoverTrigger>
      <PopoverContent aria-label={working.title} className="space-y-2.5">
        <div>
          <p className="text-xs text-ink-3">{working.title}</p>
          <p className="font-mono text-xl font-semibold tracking-tight">{working.value}</p>
        </div>
        <ol className="space-y-1 rounded-lg bg-canvas px-2.5 py-2 font-mono text-xs text-ink-2">
          {working.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <dl className="grid grid-cols-[56px_1fr] gap-x-2 gap-y-1 text-xs">
          {working.range ? (
            <>
              <dt className="text-ink-3">Range</dt>
              <dd>{working.range}</dd>
            </>
          ) : null}
          <dt className="text-ink-3">Grade</dt>
          <dd>{GRADE_WORDS[working.grade]}</dd>
          <dt className="text-ink-3">Source</dt>
          <dd>
            {working.source.url ? (
              <a href={working.source.url} rel="noreferrer" target="_blank" className="underline underline-offset-2">
                {working.source.title}
              </a>
            ) : (
              working.source.title
            )}
            {working.source.readOn ? <span className="text-ink-3">, read {working.source.readOn}</span> : null}
          </dd>
        </dl>
        {working.note ? <p className="text-xs text-ink-2">{working.note}</p> : null}
        <p className="border-t border-line pt-2 text-xs text-ink-3">Modelled, not promised.</p>
      </PopoverContent>
    </Popover>
  );
}
