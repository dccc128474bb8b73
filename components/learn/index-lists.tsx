import Link from "next/link";
import type { CSSProperties } from "react";
import { Icon } from "@/components/ui/icon";
import { CATEGORIES } from "@/lib/domain/catalogue/kind-schema";
import { CATEGORY_TITLES } from "@/lib/domain/catalogue/category-titles";
import type { Entry, EntrySort } from "@/lib/domain/learn/entries";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Library } from "@/lib/domain/learn/library";

function byGroup(entries: readonly Entry[], sort: EntrySort): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.sort === sort) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  }
  return [...groups];
}

function Heading({ id, title, says }: { id: string; title: string; says: string }) {
  return (
    <>
      <h2 id={id} className="scroll-mt-20 text-2xl font-semibold tracking-tight">
        {title}
      </h2>
      <p className="mt-1 max-w-[620px] text-base text-ink-3">{says}</p>
    </>
  );
}

function StepRow({ step, options }: { step: Entry; options: readonly Entry[] }) {
  return (
    <li className="grid content-start grid-cols-[40px_1fr] gap-x-2 border-t border-line py-3.5">
      <span className="pt-0.5 font-mono text-sm text-ink-3">{step.code}</span>
      <div>
        <h4 className="text-lg font-semibold tracking-tight">
          <Link
            href={step.href}
            prefetch={false}
            className="items-center hover:text-accent hover:underline max-md:flex max-md:min-h-11"
          >
            {step.title}
          </Link>
        </h4>
        <p className="max-w-[620px] text-base text-ink-2">{step.says}</p>
        {options.length > 0 ? (
          <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-3">
            {options.map(({ href, title }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center hover:text-accent hover:underline max-md:min-h-11"
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function Steps({ entries }: { entries: readonly Entry[] }) {
  const options = entries.filter(({ sort }) => sort === "option");
  return (
    <>
      {byGroup(entries, "step").map(([group, steps]) => (
        <section key={group} className="mt-8 grid gap-x-8 lg:grid-cols-[180px_1fr]">
          <h3 className="pt-3.5 text-base font-medium text-ink-2 max-lg:pt-0">{group}</h3>
          <ul className="grid gap-x-10 xl:grid-cols-2">
            {steps.map((step) => (
              <StepRow
                key={step.href}
                step={step}
                options={options.filter(({ href }) => href.startsWith(`${step.href}/`))}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Kinds({ library: { entries, knowledge } }: { library: Library }) {
  const icons = new Map(
    Object.values(knowledge.kinds).map(({ id, icon }) => [learnPath({ kind: id }), icon]),
  );
  const ids = new Map(CATEGORIES.map((category) => [CATEGORY_TITLES[category], category]));
  return (
    <>
      {byGroup(entries, "kind").map(([group, kinds]) => (
        <section key={group} className="mt-8 grid gap-x-8 lg:grid-cols-[180px_1fr]">
          <h3 id={ids.get(group)} className="scroll-mt-20 text-base font-medium text-ink-2">
            {group}
          </h3>
          <ul
            className="grid gap-2 max-lg:mt-2 sm:grid-cols-2 xl:grid-cols-3"
            style={{ "--hue": `var(--hue-${ids.get(group) ?? "generic"})` } as CSSProperties}
          >
            {kinds.map(({ href, title, says }) => (
              <li
                key={href}
                className="relative flex gap-3 rounded-xl border border-line-strong bg-panel p-3 hover:border-ink-3"
              >
                <span className="tinted grid size-8 shrink-0 place-items-center rounded-lg">
                  <Icon name={icons.get(href) ?? "box"} size={17} />
                </span>
                <div className="min-w-0">
                  <h4 className="text-base font-semibold">
                    <Link
                      href={href}
                      prefetch={false}
                      className="rounded-sm after:absolute after:inset-0 after:rounded-xl"
                    >
                      {title}
                    </Link>
                  </h4>
                  <p className="line-clamp-2 text-sm text-ink-2">{says}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Failures({ entries }: { entries: readonly Entry[] }) {
  return (
    <>
      {byGroup(entries, "failure").map(([group, failures]) => (
        <section key={group} className="mt-8 grid gap-x-8 lg:grid-cols-[180px_1fr]">
          <h3 className="pt-2.5 text-base font-medium text-ink-2 max-lg:pt-0">{group}</h3>
          <ul className="grid gap-x-10 xl:grid-cols-2">
            {failures.map(({ href, title, code, says }) => (
              <li
                key={href}
                className="relative grid content-start grid-cols-[40px_1fr] gap-x-2 border-t border-line py-2.5 hover:bg-ink/3"
              >
                <span className="pt-0.5 font-mono text-sm text-ink-3">{code}</span>
                <p className="text-base">
                  <Link href={href} prefetch={false} className="font-semibold after:absolute after:inset-0">
                    {title}
                  </Link>
                  <span className="block text-ink-2">{says}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Everything there is to read, in plain lists: the steps in their chapters and phases, components, failures, words. */
export function IndexLists({ library }: { library: Library }) {
  const { entries, terms } = library;
  return (
    <div className="mt-10 space-y-20">
      <section aria-labelledby="steps">
        <Heading
          id="steps"
          title="Steps"
          says="The ladder from one server to many, and the second walk for systems with agents. Under each the answers to its question."
        />
        <Steps entries={entries} />
      </section>
      <section aria-labelledby="components">
        <Heading
          id="components"
          title="Components"
          says="What can stand on a board: what each carries, what can be set on it, how it fails."
        />
        <Kinds library={library} />
      </section>
      <section aria-labelledby="failures">
        <Heading
          id="failures"
          title="Failures"
          says="What people see when an answer is streamed and the line breaks: the cause, how to make sure, the cure."
        />
        <Failures entries={entries} />
      </section>
      <section aria-labelledby="terms">
        <Heading id="terms" title="Terms" says="The words, each in one line." />
        <ul className="mt-4 flex flex-wrap gap-2">
          {terms.map(({ id, title, terms: words }) => (
            <li key={id}>
              <Link
                href={`/learn/terms#${id}`}
                className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong bg-panel px-4 text-base hover:border-ink-3 max-md:min-h-11"
              >
                {title} <span className="font-mono text-sm text-ink-3">{words.length}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
