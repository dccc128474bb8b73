import Link from "next/link";
import { qualityName } from "@/lib/domain/catalogue/quality-name";
import type { Option } from "@/lib/domain/knowledge/step-schema";
import { learnPath } from "@/lib/domain/learn/learn-path";

type Compared = Pick<Option, "id" | "name" | "summary" | "gain" | "giveUp">;

function names(effects: Compared["gain"]): string {
  return [...new Set(effects.map(({ quality }) => qualityName(quality)))].join(", ");
}

/** The answers to one question beside each other; the present one is marked. */
export function OptionTable({ options, here }: { options: readonly Compared[]; here: string }) {
  return (
    <div className="overflow-hidden rounded-xl border border-line-strong bg-panel">
      <table className="w-full border-collapse text-left text-base">
        <thead>
          <tr className="border-b border-line text-sm text-ink-3">
            <th scope="col" className="px-3 py-2 font-medium sm:px-4">
              Answer
            </th>
            <th scope="col" className="px-4 py-2 font-medium max-md:hidden">
              What it is
            </th>
            <th scope="col" className="px-3 py-2 font-medium sm:px-4">
              Gain
            </th>
            <th scope="col" className="px-3 py-2 font-medium sm:px-4">
              Give up
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {options.map(({ id, name, summary, gain, giveUp }) => (
            <tr key={id} className={id === here ? "bg-accent-bg align-top" : "align-top"}>
              <th scope="row" className="px-3 py-2.5 font-medium sm:px-4">
                {id === here ? (
                  <span aria-current="true">
                    {name} <span className="sr-only">(this page)</span>
                  </span>
                ) : (
                  <Link
                    href={learnPath({ option: id })}
                    prefetch={false}
                    className="items-center underline decoration-line-strong underline-offset-4 hover:decoration-accent max-md:inline-flex max-md:min-h-11"
                  >
                    {name}
                  </Link>
                )}
              </th>
              <td className="px-4 py-2.5 text-ink-2 max-md:hidden">{summary}</td>
              <td className="px-3 py-2.5 text-ink-2 sm:px-4">{names(gain)}</td>
              <td className="px-3 py-2.5 text-ink-2 sm:px-4">{names(giveUp)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
