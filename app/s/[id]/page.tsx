import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { ShareDoor } from "@/components/share/share-door";
import { SiteHeader } from "@/components/shell/site-header";
import { SharedStudio } from "@/components/studio/shared-studio";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { idSchema } from "@/lib/domain/board/ids";
import { runtime } from "@/lib/server/runtime";
import { currentVisit } from "@/lib/server/sharing/current-visit";

type PageProps = { params: Promise<{ id: string }> };

const paramsSchema = z.object({ id: idSchema });

/** The board that a link opens for this browser: only once the link's token was shown, and only while it lasts. */
const openShared = cache(async (linkId: string) => {
  const visit = await currentVisit({ linkId });
  if (visit === null) return undefined;
  const { boards } = runtime();
  const [board, state] = [
    await boards.open(visit.boardId, visit),
    await boards.readState(visit.boardId, visit),
  ];
  return board.ok && state.ok ? { board: board.value, state: state.value } : undefined;
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const parsed = paramsSchema.safeParse(await params);
  const shared = parsed.success ? await openShared(parsed.data.id) : undefined;
  return { title: shared?.board.name ?? "A shared board" };
}

/** Whoever has shown nothing yet gets the door, whatever the link: it alone tells nothing of what lies behind. */
export default async function SharedBoardPage({ params }: PageProps) {
  const parsed = paramsSchema.safeParse(await params);
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  const shared = await openShared(id);
  if (shared === undefined) {
    return (
      <>
        <SiteHeader />
        <ShareDoor linkId={id} />
      </>
    );
  }
  const { board, state } = shared;
  return (
    <SharedStudio
      linkId={id}
      boardId={board.id}
      generation={board.generation}
      state={state}
      knowledge={loadKnowledge(board.problemSlug ?? undefined)}
    />
  );
}
