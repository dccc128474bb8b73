/** What a browser says of its network. */
type NetworkEvents = { lost: () => void; found: () => void };

/** Listens to what the browser says of its network; answers with how to stop. Where nothing is told, hears nothing. */
export function followNetwork(network: EventTarget | undefined, { lost, found }: NetworkEvents): () => void {
  network?.addEventListener("offline", lost);
  network?.addEventListener("online", found);
  return () => {
    network?.removeEventListener("offline", lost);
    network?.removeEventListener("online", found);
  };
}
