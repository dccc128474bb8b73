import type { CSSProperties, ReactNode } from "react";
import { DiagramBlock } from "@/components/learn/diagram-block";
import { FigureTable } from "@/components/learn/figure-table";
import { ReadingFrame } from "@/components/learn/reading-frame";
import { ReadingPart } from "@/components/learn/reading-part";
import { RelatedPart } from "@/components/learn/related-part";
import { RuleList } from "@/components/learn/rule-list";
import { SettingList } from "@/components/learn/setting-list";
import { neighboursOf, sideGroups } from "@/components/learn/sides";
import { SourceLines } from "@/components/learn/source-lines";
import { TryList } from "@/components/learn/try-list";
import { Icon } from "@/components/ui/icon";
import { CATEGORY_TITLES } from "@/lib/domain/catalogue/category-titles";
import { factWords } from "@/lib/domain/catalogue/fact-words";
import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import { diagramOfKind } from "@/lib/domain/learn/diagram-of";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Library } from "@/lib/domain/learn/library";

export type KindPageProps = {
  kind: Kind;
  library: Library;
  start: (problem: string, title: string) => ReactNode;
};

const PARTS = [
  { id: "picture", title: "The picture" },
  { id: "when", title: "When to use it" },
  { id: "numbers", title: "Numbers" },
  { id: "settings", title: "Settings" },
  { id: "related", title: "What belongs to it" },
  { id: "try", title: "Try it" },
] as const;

function Mark({ kind }: { kind: Kind }) {
  return (
    <span
      style={{ "--hue": `var(--hue-${kind.category})` } as CSSProperties}
      className="tinted grid size-10 shrink-0 place-items-center rounded-[10px]"
    >
      <Icon name={kind.icon} size={21} />
    </span>
  );
}

function Whens({ kind }: { kind: Kind }) {
  const { when, whenNot, failsBy } = kind.card;
  const facts = factWords(kind.facts);
  const rows = [
    ["When", when],
    ["When not", whenNot],
    ["Fails by", failsBy],
    ...(facts.length > 0 ? [["What it does", `${facts.join("; ")}.`] as const] : []),
    ...(kind.aliases.length > 0 ? [["Also called", kind.aliases.join(", ")] as const] : []),
  ] as const;
  return (
    <dl className="grid max-w-[740px] gap-x-4 gap-y-3 text-lg leading-relaxed sm:grid-cols-[104px_1fr]">
      {rows.map(([title, text]) => (
        <div key={title} className="contents">
          <dt className="text-base leading-[1.85] text-ink-3 max-sm:-mb-2">{title}</dt>
          <dd className="text-ink-2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Everything about a kind of component. */
export function KindPage({ kind, library, start }: KindPageProps) {
  const { entries, relations, knowledge } = library;
  const here = learnPath({ kind: kind.id });
  const related = relations.ofKind(kind.id);
  const diagram = diagramOfKind(kind.id, library);
  const rules = related.rules.flatMap((id) => knowledge.rules[id] ?? []);
  const step = related.steps.find((id) => kind.opensDecision?.startsWith(`${id}.`)) ?? related.steps[0];
  const { previous, next } = neighboursOf(entries, "kind", here);
  return (
    <ReadingFrame
      crumbs={[
        { title: "Learn", href: "/learn" },
        { title: "Components", href: "/learn#components" },
        { title: CATEGORY_TITLES[kind.category], href: `/learn#${kind.category}` },
      ]}
      title={kind.name}
      mark={<Mark kind={kind} />}
      lead={kind.card.what}
      parts={PARTS.filter(({ id }) => id !== "settings" || kind.settings.length > 0)}
      side={{ label: "All components", groups: sideGroups(entries, "kind"), here }}
      previous={previous}
      next={next}
    >
      {diagram ? (
        <ReadingPart
          id="picture"
          title="At its work"
          says="Drag the users. Every number is the engine's, at that load."
        >
          <DiagramBlock diagram={diagram} />
        </ReadingPart>
      ) : null}
      <ReadingPart id="when" title="When to use it">
        <Whens kind={kind} />
      </ReadingPart>
      <ReadingPart
        id="numbers"
        title="What one of it carries"
        says="One standard instance. Each figure has a range, a grade and a source; on a board you may set your own."
      >
        <FigureTable kind={kind} />
      </ReadingPart>
      {kind.settings.length > 0 ? (
        <ReadingPart id="settings" title="What can be set on it">
          <SettingList
            settings={kind.settings}
            steps={new Map(library.steps.map(({ id, title }) => [id, title]))}
          />
        </ReadingPart>
      ) : null}
      {rules.length > 0 ? (
        <ReadingPart id="rules" title="Rules that speak of it">
          <RuleList rules={rules} />
        </ReadingPart>
      ) : null}
      <RelatedPart
        related={related}
        library={library}
        titles={{ options: "Drawn by", kinds: CATEGORY_TITLES[kind.category], steps: "Decided in" }}
      />
      <ReadingPart id="try" title="Try it on a board">
        <TryList stages={step === undefined ? [] : library.dueStages(step)} start={start} />
      </ReadingPart>
      <ReadingPart id="sources" title="Sources">
        <SourceLines sources={kind.sources} />
      </ReadingPart>
    </ReadingFrame>
  );
}
