import { LinkPills } from "@/components/learn/link-pills";
import { ReadingPart } from "@/components/learn/reading-part";
import { Icon } from "@/components/ui/icon";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Library } from "@/lib/domain/learn/library";
import type { Related } from "@/lib/domain/learn/related";

/** The steps, options, kinds and failures that belong to a page; empty rows are left out. */
export function RelatedPart({
  related,
  library,
  titles = {},
}: {
  related: Omit<Related, "rules">;
  library: Library;
  titles?: Partial<Record<keyof Omit<Related, "rules">, string>>;
}) {
  const { kinds, overlay } = library.knowledge;
  const named = new Map(library.steps.map((step) => [step.id as string, step.title]));
  const rows = [
    {
      title: titles.steps ?? "Steps",
      links: related.steps.map((id) => ({
        href: learnPath({ step: id }),
        title: `${id.toUpperCase()} ${named.get(id) ?? ""}`,
      })),
    },
    {
      title: titles.options ?? "Options",
      links: related.options.map((id) => ({
        href: learnPath({ option: id }),
        title: library.option(id)?.option.name ?? id,
      })),
    },
    {
      title: titles.kinds ?? "Components",
      links: related.kinds.flatMap((id) => {
        const kind = kinds[id];
        return kind
          ? [{ href: learnPath({ kind: id }), title: kind.name, icon: <Icon name={kind.icon} size={14} /> }]
          : [];
      }),
    },
    {
      title: titles.failures ?? "Failures",
      links: related.failures.map((id) => ({
        href: learnPath({ failure: id }),
        title: `${id} ${overlay.failures.find((one) => one.id === id)?.name ?? ""}`,
      })),
    },
  ];
  if (rows.every(({ links }) => links.length === 0)) return null;
  return (
    <ReadingPart id="related" title="What belongs to it">
      <LinkPills rows={rows} />
    </ReadingPart>
  );
}
