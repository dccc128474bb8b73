"use client";

import "@/lib/client/zod-without-eval";
import { useState } from "react";
import { fetchViewTicket } from "@/components/share/fetch-view-ticket";
import { LinkEnded } from "@/components/share/link-ended";
import { showToken } from "@/components/share/show-token";
import { useLinkToken } from "@/components/share/use-link-token";
import { ViewOutdated } from "@/components/share/view-outdated";
import { WalkReader } from "@/components/share/walk-reader";
import { InBrowser } from "@/components/studio/in-browser";
import { openStudio, type OpenStudio, type StudioProps } from "@/components/studio/open-studio";
import { StudioScreen } from "@/components/studio/studio-screen";
import { useOpenStudio } from "@/components/studio/use-open-studio";
import { ViewBar } from "@/components/studio/view-bar";
import { StudioProvider, useStudio } from "@/lib/client/use-studio";

/** What the page of a share link hands over. */
export type SharedStudioProps = Omit<StudioProps, "mayEdit" | "author"> & { linkId: string };

const ENDED = "This link no longer opens the board.";

/** A ticket to look; `onEnded` is told when there will be none any more. */
async function getViewTicket(linkId: string, onEnded: () => void): Promise<string> {
  const ticket = await fetchViewTicket(linkId);
  if (ticket !== null) return ticket;
  onEnded();
  throw new Error(`Link ${linkId} has ended`);
}

function SharedScreen({ studio, linkId, ended }: { studio: OpenStudio; linkId: string; ended: boolean }) {
  const save = useStudio((state) => state.save);
  const isOver = ended || save.state === "refused";
  // Opened once more by a browser that has been here: the owner sees that it was used, the address bar loses it.
  useLinkToken((token) => {
    if (token === null) return;
    void showToken(linkId, token).then((shown) => {
      if (isOver && shown === "opens") window.location.reload();
    });
  });
  if (isOver) return <LinkEnded says={save.state === "refused" ? save.message : ENDED} />;
  const onWhole = () => void studio.shortcuts.run("fit");
  const viewing = {
    bar: <ViewBar linkId={linkId} />,
    caption: <WalkReader onWhole={onWhole} />,
    notice: <ViewOutdated />,
  };
  return <StudioScreen studio={studio} share={null} viewing={viewing} />;
}

function LiveShared({ linkId, ...props }: SharedStudioProps) {
  const [ended, setEnded] = useState(false);
  const onEnded = () => {
    setEnded(true);
  };
  const studio = useOpenStudio(() =>
    openStudio({ ...props, mayEdit: false, author: "" }, () => getViewTicket(linkId, onEnded)),
  );
  return (
    <StudioProvider store={studio.store}>
      <SharedScreen studio={studio} linkId={linkId} ended={ended} />
    </StudioProvider>
  );
}

/** A board as somebody sees it who has its link: live, all of it to read, nothing to change. */
export function SharedStudio(props: SharedStudioProps) {
  return (
    <InBrowser>
      {() => <LiveShared key={`${props.linkId}/${String(props.generation)}`} {...props} />}
    </InBrowser>
  );
}
