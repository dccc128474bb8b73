type Props = { sources: readonly { title: string; url?: string; readOn?: string }[] };

/** Where the claims above come from. */
export function SourceList({ sources }: Props) {
  return (
    <ul aria-label="Sources" className="grid gap-0.5 text-xs text-ink-3">
      {sources.map((source) => (
        <li key={`${source.title}${source.url ?? ""}`}>
          {source.url === undefined ? (
            source.title
          ) : (
            <a
              href={source.url}
              target="_blank"
              rel="noreferrer"
              className="underline underline-offset-2 hover:text-accent"
            >
              {source.title}
            </a>
          )}
          {source.readOn !== undefined && `, read ${source.readOn}`}
        </li>
      ))}
    </ul>
  );
}
