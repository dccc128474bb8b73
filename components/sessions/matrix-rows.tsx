import { CapabilityCard } from "@/components/sessions/capability-card";
import { useStudio } from "@/lib/client/use-studio";

/** The gap matrix: three capabilities, 0 to 3. */
export function MatrixRows() {
  const matrix = useStudio((studio) => studio.analysis.overlay.matrix);
  const { capabilities } = useStudio((studio) => studio.knowledge.overlay.about);
  return (
    <section aria-label="The gap matrix" className="grid grid-cols-1 gap-2">
      {matrix.map((row) => {
        const words = capabilities.find((one) => one.id === row.capability);
        return words ? <CapabilityCard key={row.capability} row={row} words={words} /> : null;
      })}
    </section>
  );
}
