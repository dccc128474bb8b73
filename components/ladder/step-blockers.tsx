import { Crosshair } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";
import type { Finding } from "@/lib/domain/coaching/finding";

/** Findings that keep the step from being done, each one click from what it is about. */
export function StepBlockers({ findings }: { findings: readonly Finding[] }) {
  const fly = useStudio((studio) => studio.fly);
  const showTab = useStudio((studio) => studio.showTab);
  if (findings.length === 0) return null;
  return (
    <section aria-label="In the way" className="rounded-card border border-hot/35 px-3 py-2.5">
      <h4 className="text-xs font-medium text-hot">In the way of this step</h4>
      <ul className="mt-1 space-y-1.5">
        {findings.map((finding) => (
          <li key={`${finding.rule}/${finding.key}`} className="flex items-start justify-between gap-2">
            <span>{finding.message}</span>
            {finding.components.length + finding.connections.length > 0 ? (
              <Button
                size="sm"
                variant="ghost"
                aria-label={`Show on the board: ${finding.title}`}
                onClick={() => {
                  fly({ components: finding.components, connections: finding.connections });
                }}
              >
                <Crosshair size={14} aria-hidden />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-2"
        onClick={() => {
          showTab("coach");
        }}
      >
        Ask the coach
      </Button>
    </section>
  );
}
