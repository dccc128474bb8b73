import type { CSSProperties, ReactNode } from "react";

/** The line from left to right, or from top to bottom on a narrow screen. Its dashes travel only while the load changes. */
export function SceneWire({
  colour,
  flowing,
  children,
}: {
  colour: string;
  flowing: boolean;
  children: ReactNode;
}) {
  return (
    <div
      style={{ "--wire": colour } as CSSProperties}
      className="relative h-16 w-px self-center sm:h-px sm:w-auto sm:min-w-32 sm:flex-1"
    >
      <span
        data-flowing={flowing}
        aria-hidden
        className="wire absolute inset-y-0 -left-px w-0.5 sm:inset-x-0 sm:inset-y-auto sm:-top-px sm:h-0.5 sm:w-auto"
      />
      <svg
        aria-hidden
        viewBox="0 0 12 12"
        className="absolute -bottom-0.5 left-1/2 size-3 -translate-x-1/2 rotate-90 fill-(--wire) transition-colors duration-150 sm:top-1/2 sm:right-0 sm:bottom-auto sm:left-auto sm:translate-x-0 sm:-translate-y-1/2 sm:rotate-0"
      >
        <path d="M0 0 12 6 0 12Z" />
      </svg>
      <span className="absolute top-1/2 left-1/2 -translate-1/2 rounded-full border border-line-strong bg-panel px-2.5 py-0.5 text-xs whitespace-nowrap text-ink-2">
        {children}
      </span>
    </div>
  );
}
