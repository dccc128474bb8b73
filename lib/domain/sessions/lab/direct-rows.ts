import type { DirectReport, DirectSight } from "@/lib/domain/sessions/direct/direct-report";

/** One line of what the direct side's server saw. */
export interface DirectRow {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: DirectSight["what"];
  readonly run: string;
  readonly says: string;
  readonly tone: "plain" | "good" | "bad";
}

function saysOf({ what, tokens }: DirectSight, report: DirectReport, isClosed: boolean): string {
  const count = `${String(tokens)} tokens`;
  switch (what) {
    case "opened":
      return "a request, and its response is the stream";
    case "closed":
      return report.policy === "stop"
        ? `after ${count}: taken for Stop, the agent is killed`
        : `after ${count}: Stop, a reload or the network? It cannot tell`;
    case "write-lost":
      return "one write did not reach the line";
    case "blocked":
      return "the relaying process hangs";
    case "unblocked":
      return "it goes on";
    case "died":
      return `after ${count}: nobody is left to end the response`;
    case "finished":
      return isClosed ? `${count} written, the end for nobody` : `${count}, all sent`;
  }
}

/** What the server saw of these answers, in the order of time. Of a close it saw that and no more. */
export function directRows(reports: readonly DirectReport[]): readonly DirectRow[] {
  const rows = reports.flatMap((report, at) => {
    const closedAt = report.saw.findIndex(({ what }) => what === "closed");
    return report.saw.map((sight, place): DirectRow => {
      const isClosed = closedAt !== -1 && closedAt < place;
      const isBad = sight.what !== "opened" && sight.what !== "unblocked" && sight.what !== "finished";
      const tone = isBad || isClosed ? "bad" : sight.what === "finished" ? "good" : "plain";
      return {
        key: `${report.runId}/${String(place)}`,
        at: sight.at,
        what: sight.what,
        run: `run ${String(at + 1)}`,
        says: saysOf(sight, report, isClosed),
        tone,
      };
    });
  });
  return rows.sort((a, b) => a.at - b.at);
}
