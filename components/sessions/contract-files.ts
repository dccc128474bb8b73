import type { Board } from "@/lib/domain/board/board-schema";
import { counted } from "@/lib/domain/coaching/counted";
import { contractEndpoints } from "@/lib/domain/overlay/contract/contract-endpoints";
import { contractJsonSchema } from "@/lib/domain/overlay/contract/contract-schema";
import { contractTests } from "@/lib/domain/overlay/contract/contract-tests";
import { contractTypes } from "@/lib/domain/overlay/contract/contract-types";
import type { ControlFacts } from "@/lib/domain/overlay/grade-control";
import { testRows } from "@/lib/domain/overlay/results-file";
import type { PublicKnowledge } from "@/lib/domain/practice/public-knowledge";

/** A part of the contract as a file. */
export type ContractFile = {
  id: string;
  title: string;
  says: string;
  /** The end of its name, after the board's. */
  ending: string;
  type: string;
  text: string;
};

/** The contract of this board's session. The tests are those that the scope demands; without a scope, all. */
export function contractFiles(
  board: Board,
  knowledge: PublicKnowledge,
  facts: ControlFacts | undefined,
): readonly ContractFile[] {
  const rows = testRows(board, knowledge);
  const demanded = rows.filter((row) => row.demanded);
  const chosen = (demanded.length > 0 ? demanded : rows).map(({ test }) => test);
  const which = demanded.length > 0 ? "that the scope demands" : "there are, since no scope is chosen yet";
  return [
    {
      id: "types",
      title: "Event types",
      says: "The events of the session, as TypeScript that compiles on its own.",
      ending: "session-events.ts",
      type: "text/plain",
      text: contractTypes(),
    },
    {
      id: "schema",
      title: "JSON Schema",
      says: "The same events for any language (draft 2020-12).",
      ending: "session-event.schema.json",
      type: "application/json",
      text: `${JSON.stringify(contractJsonSchema(), null, 2)}\n`,
    },
    {
      id: "endpoints",
      title: "Endpoints",
      says: "What a session answers to, with the way up that this board draws.",
      ending: "session-endpoints.txt",
      type: "text/plain",
      text: `${contractEndpoints(facts)}\n`,
    },
    {
      id: "tests",
      title: "Tests",
      says: `A Playwright file with the ${counted(chosen.length, "test")} ${which}. Fill in its hooks for your own system: open, send, drop, stop.`,
      ending: "acceptance.spec.ts",
      type: "text/plain",
      text: contractTests(chosen),
    },
  ];
}
