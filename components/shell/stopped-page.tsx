const linkClasses = "inline-flex h-8 items-center rounded-lg border px-3 font-medium pointer-coarse:h-11";

export type StoppedPageProps = {
  error: Error & { digest?: string };
  reset: () => void;
  title: string;
  says: string;
  again: string;
};

/**
 * A page that broke, and what is safe all the same. It imports nothing: every page carries it, and what it needs may be
 * what broke.
 */
export function StoppedPage({ error, reset, title, says, again }: StoppedPageProps) {
  return (
    <main id="main" className="dotted grid min-h-dvh place-items-center px-4 py-12">
      <div className="w-full max-w-md rounded-xl border border-line bg-panel p-6 shadow-card">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-2 text-base text-ink-2">{says}</p>
        <div className="mt-5 flex flex-wrap gap-2">
          <button type="button" onClick={reset} className={`${linkClasses} border-ink bg-ink text-panel`}>
            {again}
          </button>
          {/* Full loads on purpose: what broke may live in the page's own state. */}
          <a href="/boards" className={`${linkClasses} border-line-strong bg-panel text-ink-2`}>
            My boards
          </a>
          <a href="/" className={`${linkClasses} border-line-strong bg-panel text-ink-2`}>
            Home
          </a>
        </div>
        {error.digest ? <p className="mt-4 font-mono text-xs text-ink-3">Reference {error.digest}</p> : null}
      </div>
    </main>
  );
}
