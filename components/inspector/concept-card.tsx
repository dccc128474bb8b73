import { SourceList } from "@/components/inspector/source-list";
import { Section } from "@/components/inspector/section";
import { factWords } from "@/components/inspector/fact-words";
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
      <SourceList sources={kind.sources} />
    </Section>
  );
}
