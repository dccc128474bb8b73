import { useEffect, useRef } from "react";

/** Takes what follows the # out of the address bar: it is read once, and no later page has it. `null` without it. */
function takeToken(): string | null {
  const token = window.location.hash.slice(1);
  if (token === "") return null;
  // No state of its own: only then does Next.js take the address over, and not write the old one back at its next step.
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return token;
}

/**
 * Hands over the token of a link as soon as the page is there, or `null` for an address without one; and again whenever a
 * whole link is pasted over the page's address, which loads nothing anew.
 */
export function useLinkToken(onToken: (token: string | null) => void): void {
  const latest = useRef(onToken);
  useEffect(() => {
    latest.current = onToken;
  });
  useEffect(() => {
    const take = () => {
      latest.current(takeToken());
    };
    // After the effects of what is around this page: from then on Next.js hears what is done to the address.
    const soon = setTimeout(take, 0);
    const again = () => {
      if (window.location.hash !== "") take();
    };
    window.addEventListener("hashchange", again);
    return () => {
      clearTimeout(soon);
      window.removeEventListener("hashchange", again);
    };
  }, []);
}
