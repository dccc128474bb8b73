import { newId } from "@/lib/client/new-id";
import { createDirectScreen } from "@/lib/client/lab/direct-screen";
import { directServer } from "@/lib/client/lab/direct-server";
import { createDurableScreen } from "@/lib/client/lab/durable-screen";
import { openBrowserSocket } from "@/lib/client/lab/line-socket";
import type { Screen } from "@/lib/client/lab/screen";
import { takeTicket } from "@/lib/client/lab/take-ticket";
import { browserTimers as timers } from "@/lib/client/lab/timers";
import type { ScreenAddress } from "@/lib/domain/sessions/lab/screen-address";

/** Ids in sessions begin with a letter. */
const idOf = (letter: string) => () => `${letter}${newId()}`;

/** Writes the session that a screen opened into the page's own address, so that a reload comes back to it. */
function keepInAddress(sessionId: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set("session", sessionId);
  window.history.replaceState(window.history.state, "", url);
}

/** The screen of an address, with the browser's own clock, network and sockets. It is not open yet. */
export function createScreen(address: ScreenAddress): Screen {
  if (address.side === "durable")
    return createDurableScreen({
      address,
      timers,
      takeTicket,
      openSocket: openBrowserSocket,
      newId: idOf("x"),
      onOpened: keepInAddress,
    });
  return createDirectScreen({
    address,
    timers,
    server: directServer,
    // Asking for a ticket makes a visitor somebody; the ticket itself is left to run out.
    becomeSomebody: () => takeTicket("owner"),
    newId: idOf("d"),
  });
}
