"use client";

import { PageMessage } from "@/components/shell/page-message";
import { SiteHeader } from "@/components/shell/site-header";
import { Button } from "@/components/ui/button";

/** The screen broke; the board did not: what was not yet saved is in this browser and is sent when it opens again. */
export default function BoardError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <SiteHeader />
      <PageMessage
        title="The board screen stopped"
        detail={error.digest === undefined ? undefined : `Reference ${error.digest}`}
        actions={
          <>
            <Button variant="primary" onClick={reset}>
              Open it again
            </Button>
            <Button asChild>
              {/* A full load on purpose: what broke may live in the page's own state. */}
              <a href="/boards">My boards</a>
            </Button>
          </>
        }
      >
        <p>
          Nothing on the board is lost: every edit is kept in this browser until the server has it on its
          disk.
        </p>
      </PageMessage>
    </>
  );
}
