import type { Metadata } from "next";
import Link from "next/link";
import { PageMessage } from "@/components/shell/page-message";
import { SiteHeader } from "@/components/shell/site-header";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <PageMessage
        title="Nothing is at this address"
        actions={
          <>
            <Button asChild variant="primary">
              <Link href="/boards">My boards</Link>
            </Button>
            <Button asChild>
              <Link href="/">Home</Link>
            </Button>
          </>
        }
      >
        <p>
          A board opens for the person who made it, in the browser it was made in, and for whoever has a link
          that its owner shared. Yours are all in My boards.
        </p>
      </PageMessage>
    </>
  );
}
