import Link from "next/link";
import type { Board } from "@/lib/domain/board/board-schema";
import { indexBoard } from "@/lib/domain/graph/board-index";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import type { Failure } from "@/lib/domain/knowledge/overlay-step-schema";
import { learnPath } from "@/lib/domain/learn/learn-path";
import { findFailures } from "@/lib/domain/overlay/find-failures";

type Knowledge = Catalogue & Lore;

function failuresOf(board: Board, knowledge: Knowledge): readonly Failure[] {
  return findFailures(indexBoard(board, knowledge), knowledge.overlay.failures).map(({ failure }) => failure);
}

function Row({ title, failures }: { title: string; failures: readonly Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <>
      <dt className="text-sm text-ink-3 sm:pt-1.5">{title}</dt>
      <dd>
        <ul className="flex flex-wrap gap-1.5">
          {failures.map(({ id, name }) => (
            <li key={id}>
              <Link
                href={learnPath({ failure: id })}
                prefetch={false}
                className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line-strong bg-panel px-3 text-sm text-ink-2 hover:border-ink-3 hover:text-ink max-md:min-h-11"
              >
                <span className="font-mono text-xs text-ink-3">{id}</span> {name}
              </Link>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** Which failures of streamed answers a board has, and which of them another board has no more; nothing where no answer travels. */
export function FailureDiff({
  before,
  after,
  knowledge,
}: {
  before: Board;
  after?: Board;
  knowledge: Knowledge;
}) {
  const was = failuresOf(before, knowledge);
  const is = after ? failuresOf(after, knowledge) : was;
  if (was.length + is.length === 0) return null;
  const [then, now] = [new Set(was.map(({ id }) => id)), new Set(is.map(({ id }) => id))];
  return (
    <dl
      aria-label="Failures of streamed answers on this board"
      className="mt-5 grid max-w-[900px] gap-x-6 gap-y-2 sm:grid-cols-[150px_1fr]"
    >
      <Row title="Mended by it" failures={was.filter(({ id }) => !now.has(id))} />
      <Row title="Brought by it" failures={is.filter(({ id }) => !then.has(id))} />
      <Row title={after ? "Still there" : "Failures it has"} failures={is.filter(({ id }) => then.has(id))} />
    </dl>
  );
}
