import { Minus, PenLine, Plus } from "lucide-react";
import Link from "next/link";
import { FailureDiff } from "@/components/learn/failure-diff";
import type { Catalogue, Lore } from "@/lib/domain/knowledge/knowledge";
import { changesInWords, type ChangeInWords } from "@/lib/domain/learn/changes-in-words";
import { findingsOn } from "@/lib/domain/learn/findings-on";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { OptionPicture } from "@/lib/domain/learn/picture";
import type { Finding } from "@/lib/domain/coaching/finding";

const LOOKS = {
  comes: { icon: Plus, word: "New", tone: "text-ok" },
  goes: { icon: Minus, word: "Gone", tone: "text-hot" },
  changes: { icon: PenLine, word: "Set", tone: "text-accent" },
} as const;

function ChangeLine({ change }: { change: ChangeInWords }) {
  const { icon: Drawn, word, tone } = LOOKS[change.sort];
  return (
    <li className="grid grid-cols-[16px_44px_1fr] items-baseline gap-2 py-2">
      <Drawn size={14} aria-hidden className={`${tone} translate-y-0.5`} />
      <span className="text-sm text-ink-3">{word}</span>
      <span>{change.says}</span>
    </li>
  );
}

function FindingLines({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <div>
      <p className="text-sm font-medium text-ink-3">{title}</p>
      <ul className="mt-1.5 space-y-1.5">
        {findings.map((finding) => (
          <li key={`${finding.rule}/${finding.key}`}>
            <Link
              href={learnPath({ rule: { id: finding.rule, step: finding.step } })}
              prefetch={false}
              className="items-center underline decoration-line-strong underline-offset-4 hover:decoration-accent max-md:inline-flex max-md:min-h-11"
            >
              {finding.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function missingFrom(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map((one) => `${one.rule}/${one.title}`));
  return findings.filter((one) => !known.has(`${one.rule}/${one.title}`));
}

/** What an option changes on its board, and what the coach says then that it did not say before. */
export function WhatChanges({
  picture: { base, after, diff },
  knowledge,
  usersPerDay,
}: {
  picture: OptionPicture;
  knowledge: Catalogue & Lore;
  usersPerDay: number;
}) {
  const was = findingsOn(base.board, knowledge, usersPerDay);
  const is = findingsOn(after, knowledge, usersPerDay);
  const [cleared, raised] = [missingFrom(was, is), missingFrom(is, was)];
  return (
    <div className="max-w-[760px] text-base">
      <ul className="divide-y divide-line rounded-xl border border-line-strong bg-panel px-4 sm:px-5">
        {changesInWords(base.board, after, diff, knowledge).map((change) => (
          <ChangeLine key={`${change.sort}/${change.says}`} change={change} />
        ))}
      </ul>
      {cleared.length + raised.length > 0 ? (
        <div className="mt-5 grid gap-5 sm:grid-cols-2">
          <FindingLines title="The coach no longer says" findings={cleared} />
          <FindingLines title="The coach says now" findings={raised} />
        </div>
      ) : null}
      <FailureDiff before={base.board} after={after} knowledge={knowledge} />
    </div>
  );
}
