import { makeDemoBoard } from "@/components/home/demo-board";
import type { DemoBasis } from "@/components/home/demo-basis";
import { SERVER_ID, WIRE_ID } from "@/components/home/demo-ids";
import { readDemo } from "@/components/home/read-demo";
import type { Catalogue } from "@/lib/domain/knowledge/knowledge";
import { staticLoad } from "@/lib/domain/load/static-load";
import { invariant } from "@/lib/shared/invariant";

/** Where the browser's arithmetic is compared with the engine's: still one server, and no longer. */
const COMPARED_AT = [1_000_000, 4_000_000, 20_000_000];
const TOLERANCE = 1e-6;

function isClose(a: number | undefined, b: number | undefined): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b)))
  );
}

/**
 * The demo's figures from the engine and the catalogue, for the server side. The browser then only scales them: the
 * engine itself would cost every first visit 5 KB. That both agree is asserted here, where both are at hand.
 */
export function makeDemoBasis(catalogue: Catalogue, kinds: { client: string; server: string }): DemoBasis {
  const board = makeDemoBoard(kinds);
  const kind = catalogue.kinds[kinds.server];
  const report = staticLoad(board, catalogue, 1);
  const server = report.components[SERVER_ID];
  invariant(kind && server?.worst && report.firstToFail, `the demo's server ${kinds.server} has a capacity`);
  const basis: DemoBasis = {
    averagePerSecond: report.classes.reduce((sum, each) => sum + each.averagePerSecond, 0),
    peakPerSecond: Object.entries(report.connections).find(([id]) => id === WIRE_ID)?.[1] ?? 0,
    uses: server.uses.filter((use) => use.arrivals > 0),
    breaksAtUsers: report.firstToFail.atUsersPerDay,
    visit: kind.latencyMs,
    capacityNote: kind.capacity[server.worst.resource]?.note,
  };
  for (const users of COMPARED_AT) {
    const engine = staticLoad(board, catalogue, users).components[SERVER_ID];
    const shown = readDemo(basis, users);
    invariant(
      isClose(shown.utilisation, engine?.utilisation) && isClose(shown.responseMs, engine?.responseMs),
      `the demo agrees with the engine at ${String(users)} users`,
    );
  }
  return basis;
}
