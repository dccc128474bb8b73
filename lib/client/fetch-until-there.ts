/** Between two tries. */
const RETRY_MS = 2_000;

/** Fetches a part of the program that comes after the page; tries again, every two seconds, until it is there. */
export async function fetchUntilThere<Part>(fetch: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await fetch();
    } catch {
      // The network is gone, or not there yet: what is on the screen can be worked on meanwhile.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
