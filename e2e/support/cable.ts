import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** The line between a browser and the server: an address of its own that leads there, and can be cut. */
export type Cable = {
  origin: string;
  /** Everything that is open breaks and nothing gets through; of `sockets` only what leads to the shared documents. */
  cut: (what?: "everything" | "sockets") => void;
  /** Nothing breaks, and nothing of what the browser sends arrives until the line is mended. */
  hold: () => void;
  mend: () => void;
  remove: () => Promise<void>;
};

type State = "open" | "held" | "cut" | "no-sockets";

function isForDocuments(head: Buffer): boolean {
  return head.toString("latin1").startsWith("GET /collab");
}

/** Lays a cable to a server on this machine. Requests carry the cable's own address, as behind a plain relay. */
export async function layCable(target: string): Promise<Cable> {
  const { hostname, port } = new URL(target);
  const open = new Map<Socket, { documents: boolean }>();
  let state: State = "open";

  const relay = createServer((near) => {
    const kind = { documents: false };
    open.set(near, kind);
    near.on("close", () => open.delete(near));
    // Cutting is what these tests do; the browser's side is what they look at.
    near.on("error", () => near.destroy());
    if (state === "cut") near.destroy();
    near.once("data", (head) => {
      kind.documents = isForDocuments(head);
      if (state === "no-sockets" && kind.documents) {
        near.destroy();
        return;
      }
      const far = connect({ host: hostname, port: Number(port) });
      far.on("error", () => near.destroy());
      far.on("close", () => near.destroy());
      near.on("close", () => far.destroy());
      far.write(head);
      near.pipe(far).pipe(near);
      if (state === "held") near.pause();
    });
  });
  await new Promise<void>((resolve) => relay.listen(0, "localhost", resolve));

  const cut: Cable["cut"] = (what = "everything") => {
    state = what === "everything" ? "cut" : "no-sockets";
    for (const [socket, { documents }] of open) if (state === "cut" || documents) socket.destroy();
  };
  return {
    origin: `http://localhost:${String((relay.address() as AddressInfo).port)}`,
    cut,
    hold: () => {
      state = "held";
      for (const socket of open.keys()) socket.pause();
    },
    mend: () => {
      state = "open";
      for (const socket of open.keys()) socket.resume();
    },
    remove: () => {
      cut();
      return new Promise((resolve) => relay.close(() => resolve()));
    },
  };
}
