import type { ReactNode } from "react";
import type { NumberWorking } from "@/components/home/number-working";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

const GRADE_WORDS = {
  primary: "measured",
  secondary: "gathered by others",
  judgement: "our judgement",
} as const;

function Facts({ working }: { working: NumberWorking }) {
  const { range, grade, source } = working;
  return (
    <dl className="grid grid-cols-[56px_1fr] gap-x-2 gap-y-1 text-xs">
      {range ? (
        <>
          <dt className="text-ink-3">Range</dt>
          <dd>{range}</dd>
        </>
      ) : null}
      <dt className="text-ink-3">Grade</dt>
      <dd>{GRADE_WORDS[grade]}</dd>
      <dt className="text-ink-3">Source</dt>
      <dd>
        {source.url ? (
          <a href={source.url} rel="noreferrer" target="_blank" className="underline underline-offset-2">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {source.readOn ? <span className="text-ink-3">, read {source.readOn}</span> : null}
      </dd>
    </dl>
  );
}

/** The working of a number in a popover that begins open: this file is loaded only once somebody asks. */
export function WorkingCard({
  working,
  className,
  children,
}: {
  working: NumberWorking;
  className: string;
  children: ReactNode;
}) {
  return (
    <Popover defaultOpen>
      <PopoverTrigger className={className}>{children}</PopoverTrigger>
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
        <Facts working={working} />
        {working.note ? <p className="text-xs text-ink-2">{working.note}</p> : null}
        <p className="border-t border-line pt-2 text-xs text-ink-3">Modelled, not promised.</p>
      </PopoverContent>
    </Popover>
  );
}
