import { clsx } from "clsx";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { NumberWorking } from "@/components/home/number-working";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

const loadCard = () =>
  import("@/components/home/working-card").then((module) => ({ default: module.WorkingCard }));
const WorkingCard = lazy(loadCard);

export type OpenNumberProps = {
  working: NumberWorking;
  children: ReactNode;
  className?: string | undefined;
  /** Underlined only under the pointer. */
  isQuiet?: boolean;
};

/** A number that opens its working: steps, range, grade and source. The card's code comes with the first approach. */
export function OpenNumber({ working, children, className, isQuiet = false }: OpenNumberProps) {
  const [asked, setAsked] = useState(false);
  const classes = clsx(
    "relative rounded-sm text-left decoration-ink-3/60 decoration-dotted decoration-1 underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-1.5 hover:decoration-accent hover:decoration-solid",
    isQuiet ? "hover:underline" : "underline",
    className,
  );
  const words = (
    <>
      {children}
      <VisuallyHidden> (open the working)</VisuallyHidden>
    </>
  );
  const prefetch = () => {
    void loadCard();
  };
  const button = (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => {
        setAsked(true);
      }}
      onPointerEnter={prefetch}
      onFocus={prefetch}
      className={classes}
    >
      {words}
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <WorkingCard working={working} className={classes}>
        {words}
      </WorkingCard>
    </Suspense>
  );
}
