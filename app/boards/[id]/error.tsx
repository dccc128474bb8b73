"use client";

import { StoppedPage, type StoppedPageProps } from "@/components/shell/stopped-page";

/** The screen broke; the board did not: what was not yet saved is in this browser and is sent when it opens again. */
export default function BoardError({ error, reset }: Pick<StoppedPageProps, "error" | "reset">) {
  return (
    <StoppedPage
      error={error}
      reset={reset}
      title="The board screen stopped"
      says="Nothing on the board is lost: every edit is kept in this browser until the server has it on its disk."
      again="Open it again"
    />
  );
}
