import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** The line between a browser and the server: an address of its own that leads there, and can be cut. */
export type Cable = {
  origin: string;
  /** Everything that is open breaks, and nothing gets through until it is mended. */
  cut: () => void;
  mend: () => void;
  remove: () => Promise<void>;
};

/** Lays a cable to a server on this machine. Requests carry the cable's own address, as behind a plain relay. */
export async function layCable(target: string): Promise<Cable> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  const hold = (socket: Socket): void => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // Cutting is what these tests do; the browser's side is what they look at.
    socket.on("error", () => socket.destroy());
  };
  const relay = createServer((near) => {
    hold(near);
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect({ host: hostname, port: Number(port) });
    hold(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const cut = (): void => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  await new Promise<void>((resolve) => relay.listen(0, "localhost", resolve));
  return {
    origin: `http://localhost:${String((relay.address() as AddressInfo).port)}`,
    cut,
    mend: () => {
      isCut = false;
    },
    remove: () => {
      cut();
      return new Promise((resolve) => relay.close(() => resolve()));
    },
  };
}
