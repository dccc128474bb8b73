"use client";

import "@/lib/client/zod-without-eval";
import { Info } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { Announcer } from "@/components/lab/screen/announcer";
import { Composer } from "@/components/lab/screen/composer";
import { createScreen } from "@/components/lab/screen/create-screen";
import { ScreenHeader } from "@/components/lab/screen/screen-header";
import { Transcript } from "@/components/lab/screen/transcript";
import { WorkBar } from "@/components/lab/screen/work-bar";
import { connectScreen } from "@/lib/client/lab/connect-screen";
import { openLabChannel } from "@/lib/client/lab/lab-channel";
import type { Screen } from "@/lib/client/lab/screen";
import { browserTimers } from "@/lib/client/lab/timers";
import { followNetwork } from "@/lib/client/follow-network";
import { newId } from "@/lib/client/new-id";
import type { ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";

/** Opens a screen and puts it on its lab's channel; returns how both end. */
function begin(screen: Screen, labId: string): () => void {
  const channel = openLabChannel(labId);
  const reload = () => {
    window.location.reload();
  };
  const disconnect = connectScreen({ screen, channel, timers: browserTimers, life: newId(), reload });
  const stopListening = followNetwork(window, {
    lost: () => undefined,
    found: () => {
      screen.hurry();
    },
  });
  screen.open();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    stopListening();
    disconnect();
    screen.close();
    channel.close();
  };
}

function LiveScreen({ address }: { address: ScreenAddress }) {
  const [screen] = useState(() => createScreen(address));
  useEffect(() => {
    const end = begin(screen, address.lab);
    // A page that is left runs no clean-up of its effects.
    window.addEventListener("pagehide", end);
    return () => {
      window.removeEventListener("pagehide", end);
      end();
    };
  }, [screen, address.lab]);
  const state = useStore(screen.store);
  return (
    <main id="main" className="flex h-dvh min-w-40 flex-col bg-panel">
      <ScreenHeader state={state} />
      <Transcript screen={screen} state={state} />
      {state.notice === "" ? null : (
        <p className="flex shrink-0 items-start gap-1.5 border-t border-line bg-canvas px-3 py-1.5 text-xs text-ink-2 [&_svg]:mt-0.5 [&_svg]:shrink-0">
          <Info size={13} aria-hidden />
          {state.notice}
        </p>
      )}
      <WorkBar screen={screen} state={state} />
      {address.as === "stranger" && !state.canSend ? null : <Composer screen={screen} state={state} />}
      <Announcer state={state} />
    </main>
  );
}

function never(): () => void {
  return () => undefined;
}

/** One device on one side of the lab: a page of its own, so that leaving it, loading it anew and closing it are real. */
export function LabScreen({ address }: { address: ScreenAddress }) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInBrowser ? <LiveScreen address={address} /> : <main id="main" className="h-dvh bg-panel" />;
}
