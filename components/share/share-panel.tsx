import { useState } from "react";
import { LinkRow } from "@/components/share/link-row";
import { MadeLink } from "@/components/share/made-link";
import { MakeLinkForm } from "@/components/share/make-link-form";
import { useShareLinks } from "@/components/share/use-share-links";

/** Makes links to a board and shows those there are. */
export function SharePanel({ boardId }: { boardId: string }) {
  const { links, made, error, busy, make, revoke, setDays } = useShareLinks(boardId);
  const [now] = useState(() => Date.now());
  return (
    <>
      <MakeLinkForm busy={busy} onMake={make} />
      {error === null ? null : (
        <p role="alert" className="rounded-lg border border-hot/35 bg-hot-bg px-3 py-2 text-hot">
          {error.message} <span className="font-mono text-xs">Reference {error.requestId}</span>
        </p>
      )}
      {made === null ? null : <MadeLink key={made.id} address={made.address} />}
      <section aria-labelledby="share-links">
        <h3 id="share-links" className="text-xs font-medium text-ink-3">
          Links to this board
        </h3>
        {links === undefined ? (
          <p role="status" className="py-2.5 text-ink-3">
            {error === null ? "Fetching them…" : "They could not be fetched."}
          </p>
        ) : links.length === 0 ? (
          <p className="py-2.5 text-ink-2">None yet. Until there is one, nobody but you sees this board.</p>
        ) : (
          <ul aria-labelledby="share-links" aria-busy={busy} className="divide-y divide-line">
            {links.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                now={now}
                onRevoke={() => {
                  revoke(link);
                }}
                onDays={(days) => {
                  setDays(link, days);
                }}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
