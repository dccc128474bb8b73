import { TestRowCard } from "@/components/sessions/test-row-card";
import { useStudio } from "@/lib/client/use-studio";
import type { TestRow } from "@/lib/domain/overlay/results-file";

type TestListProps = { rows: readonly TestRow[] };

/** Tests by the capability that they prove, with how many of each have passed. */
export function TestList({ rows }: TestListProps) {
  const { capabilities } = useStudio((studio) => studio.knowledge.overlay.about);
  return capabilities.map(({ id, name }) => {
    const own = rows.filter(({ test }) => test.capability === id);
    if (own.length === 0) return null;
    const passed = own.filter(({ outcome }) => outcome === "passed").length;
    return (
      <section key={id} aria-label={name} className="grid grid-cols-1 gap-1.5">
        <h4 className="flex justify-between gap-2 text-xs font-medium text-ink-2">
          {name}
          <span className="font-mono font-normal text-ink-3">
            {passed}/{own.length}
          </span>
        </h4>
        <ul className="divide-y divide-line overflow-hidden rounded-card border border-line-strong">
          {own.map((row) => (
            <TestRowCard key={row.test.id} row={row} />
          ))}
        </ul>
      </section>
    );
  });
}
