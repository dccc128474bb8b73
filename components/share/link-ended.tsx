import Link from "next/link";
import { Button } from "@/components/ui/button";

/** In place of a board whose link has ended while somebody was looking. Nothing of the board stays on the screen. */
export function LinkEnded({ says }: { says: string }) {
  return (
    <main id="main" className="dotted grid min-h-dvh place-items-center px-4 py-12">
      <div role="alert" className="w-full max-w-md rounded-xl border border-line bg-panel p-6 shadow-card">
        <h1 className="text-xl font-semibold tracking-tight">You no longer see this board</h1>
        <p className="mt-2 text-base text-ink-2">{says} Ask whoever shared it for a new link.</p>
        <div className="mt-5 flex flex-wrap gap-2 *:max-md:min-h-11">
          <Button asChild variant="primary">
            <Link href="/">What Loadstone is</Link>
          </Button>
          <Button asChild>
            <Link href="/boards">My boards</Link>
          </Button>
        </div>
      </div>
    </main>
  );
}
