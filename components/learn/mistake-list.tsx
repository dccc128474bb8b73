import { ArrowRight, X } from "lucide-react";

/** What people get wrong; where there is a correction, it stands beside the mistake. */
export function MistakeList({
  mistakes,
}: {
  mistakes: readonly (string | { says: string; instead: string })[];
}) {
  return (
    <ul className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 text-base sm:px-5">
      {mistakes.map((mistake) => {
        const says = typeof mistake === "string" ? mistake : mistake.says;
        return (
          <li key={says} className="py-3">
            <p className="flex gap-2.5">
              <X size={15} aria-hidden className="mt-1 shrink-0 text-hot" />
              <span>{says}</span>
            </p>
            {typeof mistake === "string" ? null : (
              <p className="mt-1 flex gap-2.5 text-ink-2">
                <ArrowRight size={15} aria-hidden className="mt-1 shrink-0 text-ok" />
                <span>
                  <span className="sr-only">Instead: </span>
                  {mistake.instead}
                </span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
