import { SourceList } from "@/components/ui/source-list";
import { Section } from "@/components/inspector/section";
import { factWords } from "@/lib/domain/catalogue/fact-words";
import { ReadLink } from "@/components/ui/read-link";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";

/** What a kind is, when it helps, when it does not, and how it fails. */
export function ConceptCard({ kind }: { kind: Kind }) {
  const facts = factWords(kind.facts);
  const lines = [
    ["When", kind.card.when],
    ["When not", kind.card.whenNot],
    ["Fails by", kind.card.failsBy],
  ] as const;
  return (
    <Section title={kind.name}>
      <p>{kind.card.what}</p>
      <dl className="grid gap-1.5">
        {lines.map(([word, text]) => (
          <div key={word}>
            <dt className="text-xs font-medium text-ink-2">{word}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
      {facts.length > 0 && (
        <ul aria-label="What it can do" className="flex flex-wrap gap-1">
          {facts.map((fact) => (
            <li key={fact} className="rounded-full border border-line px-2 py-px text-xs text-ink-3">
              {fact}
            </li>
          ))}
        </ul>
      )}
      <ReadLink href={learnPath({ kind: kind.id })} about={kind.name} className="justify-self-start">
        Its numbers, settings and picture
      </ReadLink>
      <SourceList sources={kind.sources} />
    </Section>
  );
}
