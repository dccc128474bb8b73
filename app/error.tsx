"use client";

import { StoppedPage, type StoppedPageProps } from "@/components/shell/stopped-page";

/** What is on a board is kept in the browser and on the server; this page touches neither. */
export default function ErrorPage({ error, reset }: Pick<StoppedPageProps, "error" | "reset">) {
  return (
    <StoppedPage
      error={error}
      reset={reset}
      title="This page stopped"
      says="Your boards are safe: every edit is kept in this browser and, once it said Saved, on the server’s disk."
      again="Try again"
    />
  );
}
