import { ReadLink } from "@/components/ui/read-link";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Finding } from "@/lib/domain/coaching/finding";

/** Why it matters, and who says so. */
export function FindingReason({ finding }: { finding: Finding }) {
  return (
    <div className="text-xs">
      <p>{finding.why}</p>
      <ul className="mt-1 text-ink-3" aria-label="Sources">
        {finding.sources.map((source) => (
          <li key={source.title}>
            {source.url ? (
              <a
                href={source.url}
                target="_blank"
                rel="noreferrer"
                className="underline underline-offset-2 hover:text-accent"
              >
                {source.title}
              </a>
            ) : (
              source.title
            )}
          </li>
        ))}
      </ul>
      <ReadLink href={learnPath({ rule: { id: finding.rule, step: finding.step } })} about={finding.title}>
        {`Rule ${finding.rule}, step ${finding.step.toUpperCase()}`}
      </ReadLink>
    </div>
  );
}
