import type { Source } from "@/lib/domain/catalogue/source-schema";

/** Where the claims of a page come from. */
export function SourceLines({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="max-w-[620px] space-y-1.5 text-base text-ink-2">
      {sources.map(({ title, url, readOn }) => (
        <li key={`${title}${url ?? ""}`}>
          {url === undefined ? (
            title
          ) : (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="items-center underline decoration-line-strong underline-offset-4 hover:decoration-accent max-md:inline-flex max-md:min-h-11"
            >
              {title}
            </a>
          )}
          {readOn === undefined ? null : <span className="text-ink-3">, read {readOn}</span>}
        </li>
      ))}
    </ul>
  );
}
