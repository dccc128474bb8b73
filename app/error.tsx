"use client";

import { PageMessage } from "@/components/shell/page-message";
import { SiteHeader } from "@/components/shell/site-header";
import { Button } from "@/components/ui/button";

/** What is on a board is kept in the browser and on the server; this page touches neither. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <SiteHeader />
      <PageMessage
        title="This page stopped"
        detail={error.digest ? `Reference ${error.digest}` : undefined}
        actions={
          <>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
            <Button asChild>
              {/* A full load on purpose: what broke may live in the page's own state. */}
              <a href="/boards">My boards</a>
            </Button>
          </>
        }
      >
        <p>Your boards are safe: every edit is kept in this browser and, once it said Saved, on the server’s disk.</p>
      </PageMessage>
    </>
  );
}
