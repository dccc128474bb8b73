import type { Metadata } from "next";
import { notFound } from "next/navigation";
import * as z from "zod";
import { Studio } from "@/components/studio/studio";
import { loadKnowledge } from "@/lib/content/load-knowledge";
import { idSchema } from "@/lib/domain/board/ids";
import { currentPerson } from "@/lib/server/people/current-person";
import { runtime } from "@/lib/server/runtime";

type PageProps = { params: Promise<{ id: string }> };

const paramsSchema = z.object({ id: idSchema });

/** The board for whoever asks; other people's boards are as absent as those that never were. */
async function openBoard(params: PageProps["params"]) {
  const parsed = paramsSchema.safeParse(await params);
  if (!parsed.success) return undefined;
  const person = await currentPerson();
  const opened = await runtime().boards.open(parsed.data.id, person?.personId ?? null);
  return opened.ok ? { ...opened.value, personId: person?.personId ?? null } : undefined;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const board = await openBoard(params);
  return { title: board?.name ?? "Nothing here" };
}

// No loading.tsx beside this page: it would be sent before the board is looked for, and with it the status 200.
export default async function BoardPage({ params }: PageProps) {
  const board = await openBoard(params);
  if (board === undefined) notFound();
  const state = await runtime().boards.readState(board.id, board.personId);
  if (!state.ok) notFound();
  return (
    <Studio
      boardId={board.id}
      generation={board.generation}
      mayEdit={board.mayEdit}
      mayShare={board.mayShare}
      author="You"
      state={state.value}
      knowledge={loadKnowledge(board.problemSlug ?? undefined)}
    />
  );
}
