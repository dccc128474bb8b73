import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KindPage } from "@/components/learn/kind-page";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { loadLibrary } from "@/lib/content/load-library";

type Props = { params: Promise<{ kind: string }> };

async function findKind({ params }: Props) {
  const { kind: id } = await params;
  const { kinds } = loadLibrary().knowledge;
  return Object.hasOwn(kinds, id) ? kinds[id] : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const kind = await findKind(props);
  return kind ? { title: kind.name, description: kind.card.what } : {};
}

export default async function LearnKindPage(props: Props) {
  const kind = await findKind(props);
  if (!kind) notFound();
  return (
    <KindPage
      kind={kind}
      library={loadLibrary()}
      start={(problem, title) => (
        <StartBoard
          problem={problem}
          label={`Start ${title}`}
          className={buttonClasses({ className: "max-md:h-11" })}
        >
          Start
        </StartBoard>
      )}
    />
  );
}
