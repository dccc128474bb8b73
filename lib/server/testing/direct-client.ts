import type { DirectMessage } from "@/lib/domain/sessions/direct/direct-part";
import type { DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import type { DirectRequest } from "@/lib/domain/sessions/direct/direct-request";
import { QUICK } from "@/lib/server/testing/quick-script";

/** One direct answer, as a page would have it. */
export interface DirectClient {
  readonly status: number;
  readonly heard: DirectMessage[];
  /** Resolves with how the response came to its end, as soon as it does. */
  readonly over: Promise<"ended" | "broken">;
  report(person?: string): Promise<DirectReport | null>;
  meddle(body: object, person?: string): Promise<number>;
  /** Resolves as soon as the server's report is like this. */
  until(is: (report: DirectReport) => boolean): Promise<DirectReport>;
  /** Resolves as soon as this has been heard. */
  hears(is: (heard: readonly DirectMessage[]) => boolean): Promise<void>;
  close(): void;
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 10));

async function read(body: ReadableStream<Uint8Array>, heard: DirectMessage[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of body as unknown as AsyncIterable<Uint8Array>) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) heard.push(JSON.parse(block.replace(/^data: /, "")) as DirectMessage);
  }
}

/** Asks a question directly, in the name of a person. */
export async function askDirectly(
  origin: string,
  asked: Partial<DirectRequest> & { runId: string },
  person = "ann",
): Promise<DirectClient> {
  const gone = new AbortController();
  const address = `${origin}/api/lab/direct`;
  const response = await fetch(address, {
    method: "POST",
    signal: gone.signal,
    headers: { Cookie: person, "Content-Type": "application/json" },
    body: JSON.stringify({ script: { ...QUICK, job: "answer" }, close: "continue", idleMs: 0, ...asked }),
  });
  const heard: DirectMessage[] = [];
  const over =
    response.body === null
      ? Promise.resolve("ended" as const)
      : read(response.body, heard).then(
          () => "ended" as const,
          () => "broken" as const,
        );
  const report = async (as = person) => {
    const answer = await fetch(`${address}/${asked.runId}`, { headers: { Cookie: as } });
    return answer.status === 200 ? ((await answer.json()) as DirectReport) : null;
  };
  return {
    status: response.status,
    heard,
    over,
    report,
    meddle: async (body, as = person) => {
      const headers = { Cookie: as };
      return (
        await fetch(`${address}/${asked.runId}`, { method: "POST", headers, body: JSON.stringify(body) })
      ).status;
    },
    until: async (is) => {
      for (;;) {
        const now = await report();
        if (now !== null && is(now)) return now;
        await tick();
      }
    },
    hears: async (is) => {
      while (!is(heard)) await tick();
    },
    close: () => {
      gone.abort();
    },
  };
}
