import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { Effects } from "@/components/learn/effects";
import type { Option } from "@/lib/domain/knowledge/step-schema";
import { learnPath } from "@/lib/domain/learn/learn-path";

type Shown = Pick<Option, "id" | "name" | "summary" | "gain" | "giveUp"> & { chooseWhen?: string };

/** The answers to a question, each with its price and the way to its own page. */
export function OptionCards({ options }: { options: readonly Shown[] }) {
  return (
    <ul className="grid gap-3 xl:grid-cols-2">
      {options.map(({ id, name, summary, gain, giveUp, chooseWhen }) => (
        <li
          key={id}
          className="group relative flex flex-col rounded-xl border border-line-strong bg-panel p-4 hover:border-ink-3 sm:p-5"
        >
          <h3 className="flex items-center justify-between gap-3 text-lg font-semibold tracking-tight">
            <Link
              href={learnPath({ option: id })}
              prefetch={false}
              className="rounded-sm after:absolute after:inset-0 after:rounded-xl"
            >
              {name}
            </Link>
            <ArrowRight size={15} aria-hidden className="shrink-0 text-ink-3 group-hover:text-ink" />
          </h3>
          <p className="mt-0.5 text-base text-ink-2">{summary}</p>
          {chooseWhen === undefined ? null : (
            <p className="mt-2 text-base text-ink-2">
              <b className="font-medium text-ink">Choose it when: </b>
              {chooseWhen}
            </p>
          )}
          <div className="mt-4 grid gap-4 text-sm text-ink-2 sm:grid-cols-2">
            <Effects title="Gain" effects={gain} sign="plus" />
            <Effects title="Give up" effects={giveUp} sign="minus" />
          </div>
        </li>
      ))}
    </ul>
  );
}
