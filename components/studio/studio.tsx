"use client";

import "@/lib/client/zod-without-eval";
import { useEffect, useState, useSyncExternalStore } from "react";
import { openStudio, type StudioProps } from "@/components/studio/open-studio";
import { StudioScreen } from "@/components/studio/studio-screen";
import { StudioSkeleton } from "@/components/studio/studio-skeleton";
import { StudioProvider } from "@/lib/client/use-studio";

function never(): () => void {
  return () => undefined;
}

function LiveStudio(props: StudioProps) {
  const [studio] = useState(() => openStudio(props));
  useEffect(() => {
    const stop = studio.store.follow();
    studio.live.connect();
    return () => {
      stop();
      studio.live.close();
    };
  }, [studio]);
  return (
    <StudioProvider store={studio.store}>
      <StudioScreen studio={studio} />
    </StudioProvider>
  );
}

/** The board screen. What is on the board comes over its own line, so the server draws only the frame. */
export function Studio(props: StudioProps) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInBrowser ? (
    <LiveStudio key={`${props.boardId}/${String(props.generation)}`} {...props} />
  ) : (
    <StudioSkeleton />
  );
}
