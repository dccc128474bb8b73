import { cn } from "@/lib/shared/class-names";
import type { DrawnReading } from "@/lib/client/sketch/sketch-message";

const SCROLLS = 0;

function source(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The board as it will stand. In words it is the lists below. */
export function Drawing({ pictures, says }: { pictures: DrawnReading["pictures"]; says: string }) {
  return (
    <div
      role="group"
      aria-label="The board"
      tabIndex={SCROLLS}
      className={cn(
        "flex max-h-[420px] min-h-48 overflow-auto rounded-xl border border-line bg-canvas",
        pictures === undefined && "dotted",
      )}
    >
      {pictures === undefined ? (
        <p className="m-auto max-w-[36ch] px-6 py-10 text-center text-ink-3">{says}</p>
      ) : (
        (["light", "dark"] as const).map((theme) => (
          <img
            key={theme}
            src={source(pictures[theme])}
            alt={says}
            className={`m-auto max-w-none sm:max-w-full ${theme === "light" ? "dark:hidden" : "hidden dark:block"}`}
          />
        ))
      )}
    </div>
  );
}
