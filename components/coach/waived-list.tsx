import { Button } from "@/components/ui/button";
import { useStudio } from "@/lib/client/use-studio";

/** What was set aside, with its reason; any of it can be taken up again. */
export function WaivedList() {
  const findings = useStudio((studio) => studio.analysis.findings);
  const edit = useStudio((studio) => studio.edit);
  const readOnly = useStudio((studio) => studio.readOnly);
  const waived = findings.flatMap((finding) => (finding.waived ? [{ finding, waiver: finding.waived }] : []));
  if (waived.length === 0) return null;
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-7 cursor-pointer content-center text-xs font-medium text-ink-2">
        {waived.length} set aside in writing
      </summary>
      <ul className="mt-1 grid gap-2">
        {waived.map(({ finding, waiver }) => (
          <li
            key={waiver.id}
            className="flex items-start justify-between gap-2 rounded-lg border border-line px-2.5 py-2 text-xs"
          >
            <div>
              <p className="font-medium">{finding.title}</p>
              <p className="text-ink-2">“{waiver.reason}”</p>
            </div>
            {readOnly ? null : (
              <Button
                size="sm"
                variant="ghost"
                onClick={() => {
                  edit({ type: "unwaive", id: waiver.id });
                }}
              >
                Take it up
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
