import { PartChips } from "@/components/sessions/part-chips";
import { useStudio } from "@/lib/client/use-studio";

/** The connections on which a close means both "I will be back" and "stop"; silent where there is none. */
export function ConflictLines() {
  const lines = useStudio((studio) => studio.analysis.overlay.conflict?.lines);
  if (lines === undefined || lines.length === 0) return null;
  return (
    <section aria-label="Where a close means two things" className="grid gap-1.5">
      <h4 className="text-xs font-medium text-ink-2">Where a close means two things</h4>
      <PartChips label="Connections" components={[]} connections={lines} />
    </section>
  );
}
