import Link from "next/link";
import { ReadingFrame } from "@/components/learn/reading-frame";
import { ReadingPart } from "@/components/learn/reading-part";
import { SourceLines } from "@/components/learn/source-lines";
import type { Library } from "@/lib/domain/learn/library";

/** Every word that has a meaning here, in its group. */
export function TermsPage({ library: { terms } }: { library: Library }) {
  return (
    <ReadingFrame
      crumbs={[{ title: "Learn", href: "/learn" }]}
      title="Terms"
      lead="The field’s own words, and the few of ours, each in one line."
      parts={terms.map(({ id, title }) => ({ id, title }))}
      side={{
        label: "Groups of words",
        here: "",
        groups: terms.map(({ title, terms: words }) => ({
          title,
          links: words.map(({ id, term }) => ({ href: `#${id}`, title: term })),
        })),
      }}
    >
      {terms.map(({ id, title, terms: words, sources }) => (
        <ReadingPart key={id} id={id} title={title}>
          <dl className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel">
            {words.map(({ id: term, term: word, says, see }) => (
              <div
                key={term}
                id={term}
                className="grid scroll-mt-16 gap-x-6 gap-y-0.5 px-4 py-3 text-base target:bg-accent-bg sm:grid-cols-[190px_1fr] sm:px-5"
              >
                <dt className="font-semibold">{word}</dt>
                <dd className="text-ink-2">
                  {says}
                  {see === undefined ? null : (
                    <>
                      {" "}
                      <Link
                        href={see}
                        prefetch={false}
                        className="whitespace-nowrap underline decoration-line-strong underline-offset-4 hover:decoration-accent"
                      >
                        More<span className="sr-only"> about {word}</span>
                      </Link>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <details className="mt-3 text-sm text-ink-3">
            <summary className="flex min-h-8 cursor-pointer items-center max-md:min-h-11">
              Sources ({sources.length})
            </summary>
            <SourceLines sources={sources} />
          </details>
        </ReadingPart>
      ))}
    </ReadingFrame>
  );
}
