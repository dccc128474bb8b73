import type { ReactNode } from "react";
import type { DueStage } from "@/lib/domain/learn/library";
import { formatUsers } from "@/lib/shared/format-number";

/** Problems at which a step falls due, each with the button that starts it; always a board of one's own. */
export function TryList({
  stages,
  start,
}: {
  stages: readonly DueStage[];
  /** The button that starts a problem, or `own`. */
  start: (problem: string, title: string) => ReactNode;
}) {
  return (
    <ul className="max-w-[760px] divide-y divide-line rounded-xl border border-line-strong bg-panel">
      {stages.map(({ slug, problem, stage, usersPerDay }) => (
        <li
          key={slug}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5"
        >
          <p className="text-base">
            <b className="font-medium">{problem}</b>
            <span className="block text-sm text-ink-3">
              due at its stage {stage + 1}, with {formatUsers(usersPerDay)}{" "}
              {usersPerDay === 1 ? "user" : "users"} a day
            </span>
          </p>
          {start(slug, problem)}
        </li>
      ))}
      <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
        <p className="text-base">
          <b className="font-medium">Your own system</b>
          <span className="block text-sm text-ink-3">a blank board, and your own numbers</span>
        </p>
        {start("own", "your own system")}
      </li>
    </ul>
  );
}
