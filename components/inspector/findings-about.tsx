import { CircleX, Info, TriangleAlert } from "lucide-react";
import { Section } from "@/components/inspector/section";
import { useStudio } from "@/lib/client/use-studio";
import type { Level } from "@/lib/domain/knowledge/rule-words-schema";

function LevelIcon({ level }: { level: Level }) {
  if (level === "block" || level === "error")
    return <CircleX size={15} aria-label="stops the step" className="mt-0.5 shrink-0 text-hot" />;
  if (level === "warn")
    return <TriangleAlert size={15} aria-label="worth a look" className="mt-0.5 shrink-0 text-warn" />;
  return <Info size={15} aria-label="to know" className="mt-0.5 shrink-0 text-ink-3" />;
}

/** What the coach says of this part. */
export function FindingsAbout({ entity }: { entity: string }) {
  const findings = useStudio((studio) => studio.analysis.findings);
  const showTab = useStudio((studio) => studio.showTab);
  const about = findings.filter(
    (finding) =>
      finding.waived === undefined &&
      !finding.waits &&
      [...finding.components, ...finding.connections].includes(entity),
  );
  if (about.length === 0) return null;
  return (
    <Section title={about.length === 1 ? "1 finding" : `${String(about.length)} findings`}>
      <ul className="grid gap-2">
        {about.map((finding) => (
          <li key={`${finding.rule}/${finding.key}`}>
            <button
              type="button"
              onClick={() => {
                showTab("coach");
              }}
              className="flex w-full gap-2 rounded-lg px-1 py-0.5 text-left hover:bg-canvas"
            >
              <LevelIcon level={finding.level} />
              <span>
                <span className="block font-medium">{finding.title}</span>
                <span className="block text-ink-2">{finding.message}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
