import { useSyncExternalStore, type ReactNode } from "react";
import { StudioSkeleton } from "@/components/studio/studio-skeleton";

function never(): () => void {
  return () => undefined;
}

/** What is on a board comes over its own line, so the server draws only the frame. */
export function InBrowser({ children }: { children: () => ReactNode }) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInBrowser ? children() : <StudioSkeleton />;
}
