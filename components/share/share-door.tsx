"use client";

import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { showToken, type Shown } from "@/components/share/show-token";
import { useLinkToken } from "@/components/share/use-link-token";
import { Button } from "@/components/ui/button";

type Refused = Exclude<Shown, "opens"> | "no-cookie";

const WORDS: Readonly<Record<Refused, { title: string; says: string }>> = {
  nothing: {
    title: "This link opens nothing",
    says: "It was revoked, it has run out, or a part of it is missing. Ask whoever sent it for a new one, and open it whole: what follows the # belongs to it.",
  },
  "too-many": {
    title: "Too many links were tried from here",
    says: "Twenty in a minute opened nothing. Wait a minute, then try this one again.",
  },
  "no-cookie": {
    title: "This browser keeps no cookie",
    says: "The link is good. To let you see its board without an account, the server has to know this browser again: allow cookies for this site.",
  },
  "no-line": {
    title: "The server does not answer",
    says: "The link was not tried yet. Try again once you are online.",
  },
};

/** Shows the token of the address bar, and loads the page anew once the server knows this browser. */
function useDoor(linkId: string): { refused: Refused | null; again: () => void } {
  const token = useRef<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const knock = async () => {
    if (token.current === null) {
      setRefused("nothing");
      return;
    }
    setRefused(null);
    const shown = await showToken(linkId, token.current);
    if (shown !== "opens") setRefused(shown);
    else if (!navigator.cookieEnabled) setRefused("no-cookie");
    // A whole new page: nothing of this one, which has seen the token, goes on.
    else window.location.reload();
  };
  useLinkToken((taken) => {
    token.current = taken ?? token.current;
    void knock();
  });
  return { refused, again: () => void knock() };
}

/** What a browser sees of a shared board before its link has been shown: the same for every link, good or not. */
export function ShareDoor({ linkId }: { linkId: string }) {
  const { refused, again } = useDoor(linkId);
  if (refused === null) {
    return (
      <main id="main" className="dotted grid min-h-[calc(100dvh-48px)] place-items-center px-4">
        <p role="status" className="flex items-center gap-2 text-base text-ink-2">
          <LoaderCircle size={16} aria-hidden className="motion-safe:animate-spin" /> Opening the shared
          board…
        </p>
      </main>
    );
  }
  const { title, says } = WORDS[refused];
  return (
    <main id="main" className="dotted grid min-h-[calc(100dvh-48px)] place-items-center px-4 py-12">
      <div role="alert" className="w-full max-w-md rounded-xl border border-line bg-panel p-6 shadow-card">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-2 text-base text-ink-2">{says}</p>
        <div className="mt-5 flex flex-wrap gap-2 *:max-md:min-h-11">
          {refused === "nothing" ? null : (
            <Button variant="primary" onClick={again}>
              Try again
            </Button>
          )}
          <Button asChild variant={refused === "nothing" ? "primary" : "secondary"}>
            <Link href="/">What Loadstone is</Link>
          </Button>
        </div>
      </div>
    </main>
  );
}
