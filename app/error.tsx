"use client";

const linkClasses = "inline-flex h-8 items-center rounded-lg border px-3 font-medium";

/**
 * What is on a board is kept in the browser and on the server; this page touches neither. It imports nothing: every
 * page carries it, and what it needs may be what broke.
 */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" className="dotted grid min-h-dvh place-items-center px-4 py-12">
      <div className="w-full max-w-md rounded-xl border border-line bg-panel p-6 shadow-card">
        <h1 className="text-xl font-semibold tracking-tight">This page stopped</h1>
        <p className="mt-2 text-base text-ink-2">
          Your boards are safe: every edit is kept in this browser and, once it said Saved, on the server’s
          disk.
        </p>
        <div className="mt-5 flex flex-wrap gap-2">
          <button type="button" onClick={reset} className={`${linkClasses} border-ink bg-ink text-panel`}>
            Try again
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
