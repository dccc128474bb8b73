"use client";

import "@/lib/client/zod-without-eval";
import { ShareButton } from "@/components/share/share-button";
import { InBrowser } from "@/components/studio/in-browser";
import { openStudio, type StudioProps } from "@/components/studio/open-studio";
import { StudioScreen } from "@/components/studio/studio-screen";
import { useOpenStudio } from "@/components/studio/use-open-studio";
import { StudioProvider } from "@/lib/client/use-studio";

type OwnStudioProps = StudioProps & { mayShare: boolean };

function LiveStudio({ mayShare, ...props }: OwnStudioProps) {
  const studio = useOpenStudio(() => openStudio(props));
  return (
    <StudioProvider store={studio.store}>
      <StudioScreen studio={studio} share={mayShare ? <ShareButton boardId={props.boardId} /> : null} />
    </StudioProvider>
  );
}

/** The board screen of whoever has the board among their own. */
export function Studio(props: OwnStudioProps) {
  return (
    <InBrowser>
      {() => <LiveStudio key={`${props.boardId}/${String(props.generation)}`} {...props} />}
    </InBrowser>
  );
}
