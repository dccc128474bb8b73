import { useEffect, useRef, useState, type ReactNode } from "react";

const SAID_EVERY_MS = 4_000;

/** What is said of a log to those who do not see it: the latest thing that counts, every few seconds at most. */
function useCalm(latest: string): string {
  const [said, setSaid] = useState("");
  const newest = useRef(latest);
  useEffect(() => {
    newest.current = latest;
  }, [latest]);
  useEffect(() => {
    const timer = setInterval(() => {
      setSaid(newest.current);
    }, SAID_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return said;
}

export type LogFrameProps = {
  title: string;
  aside: string;
  /** Where nothing is written yet. */
  empty: string;
  columns: readonly string[];
  latest: string;
  /** Rises with every row and every change of one, so that the newest stays in sight. */
  count: number;
  isEmpty: boolean;
  children: ReactNode;
};

/** A table that grows at its end. It can be reached and scrolled by keyboard, and follows its end while nobody scrolled away. */
export function LogFrame({ title, aside, empty, columns, latest, count, isEmpty, children }: LogFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const said = useCalm(latest);
  useEffect(() => {
    if (frame.current !== null && isAtEnd.current) frame.current.scrollTop = frame.current.scrollHeight;
  }, [count]);
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-2 pb-1.5">
        <h3 className="font-medium">{title}</h3>
        <p className="font-mono text-xs text-ink-3 tabular-nums">{aside}</p>
      </div>
      <div
        ref={frame}
        role="region"
        aria-label={title}
        // A scrolled box is reached by keyboard only when it can be focused.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < 24;
        }}
        className="h-52 overflow-auto rounded-lg border border-line bg-panel"
      >
        {isEmpty ? (
          <p className="p-3 text-ink-3">{empty}</p>
        ) : (
          <table className="w-full font-mono text-xs">
            <thead className="sticky top-0 bg-panel text-left text-ink-3">
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className="px-2 py-1 font-normal">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        )}
      </div>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  );
}
