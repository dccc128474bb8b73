import { describe, expect, it, vi } from "vitest";
import { cuttableSockets as cuttable } from "@/lib/client/testing/cuttable-sockets";
import { addComponent as add } from "@/lib/client/testing/edit-live";
import { startLiveBoard as start, untilSave as until } from "@/lib/client/testing/start-live-board";

describe("a live board and what the browser says of the network", () => {
  it("takes the browser's word that it is offline at once, though the line has not broken", async () => {
    const { open, owner } = await start();
    const { line, webSocket } = cuttable();
    const network = new EventTarget();
    const board = open(owner, { webSocket, network });
    await until(board, "saved");
    line.up = false;
    network.dispatchEvent(new Event("offline"));
    expect(board.save()).toEqual({ state: "offline", unsaved: 0 });
    add(board);
    expect(board.save()).toEqual({ state: "offline", unsaved: 1 });
  });

  it("comes back at once when the browser is online again, and not only with the next try", async () => {
    const { open, owner, onDisk } = await start();
    const { line, webSocket } = cuttable();
    const network = new EventTarget();
    const board = open(owner, { webSocket, network });
    await until(board, "saved");
    line.up = false;
    network.dispatchEvent(new Event("offline"));
    const id = add(board);
    // Right after a try, so that the next one by itself is more than a second away.
    const tries = line.tries;
    await vi.waitFor(
      () => {
        expect(line.tries).toBeGreaterThan(tries);
      },
      { timeout: 5_000, interval: 5 },
    );
    line.up = true;
    network.dispatchEvent(new Event("online"));
    await vi.waitFor(
      () => {
        expect(board.save().state).toBe("saved");
      },
      { timeout: 900, interval: 10 },
    );
    expect((await onDisk()).components).toHaveProperty(id);
  });

  it("finds a server that is reachable all the same, such as one on this machine", async () => {
    const { open, owner } = await start();
    const network = new EventTarget();
    const board = open(owner, { network });
    await until(board, "saved");
    network.dispatchEvent(new Event("offline"));
    expect(board.save().state).toBe("offline");
    await until(board, "saved");
  });

  it("stays as it is when the browser says online and the line never broke", async () => {
    const { open, owner, runtime } = await start();
    const network = new EventTarget();
    const board = open(owner, { network });
    await until(board, "saved");
    const issue = vi.spyOn(runtime.boards, "issueTicket");
    network.dispatchEvent(new Event("online"));
    expect(board.save().state).toBe("saved");
    add(board);
    await until(board, "saved");
    expect(issue).not.toHaveBeenCalled();
  });

  it("listens to the browser no longer once it is closed or refused", async () => {
    const { open, owner } = await start();
    const network = new EventTarget();
    const [closed, refused] = [open(owner, { network }), open(owner, { network, generation: 2 })];
    await Promise.all([until(closed, "saved"), until(refused, "outdated")]);
    closed.close();
    for (const event of ["offline", "online"]) network.dispatchEvent(new Event(event));
    expect(closed.save().state).toBe("saved");
    expect(refused.save().state).toBe("outdated");
  });
});
