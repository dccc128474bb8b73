"use client";

import "@/lib/client/zod-without-eval";
import Link from "next/link";
import { useEffect, useState } from "react";
import { BenchBar } from "@/components/acceptance/bench-bar";
import { BenchProvider } from "@/components/acceptance/bench-context";
import { GroupSection } from "@/components/acceptance/group-section";
import { OwnExport } from "@/components/acceptance/own-export";
import { recordTestResult } from "@/lib/actions/record-test-result";
import { createTestBench } from "@/lib/client/lab-tests/create-test-bench";
import { isShownTest } from "@/lib/client/lab-tests/filter-tests";
import type { OwnResults } from "@/lib/client/lab-tests/own-results";
import { createOwnStore } from "@/lib/client/lab-tests/own-store";
import type { Acceptance } from "@/lib/domain/knowledge/acceptance-schema";
import { testsPath, type TestsAddress } from "@/lib/domain/overlay/tests-address";

/** The board on which results are recorded. */
export type BoardOfTests = {
  id: string;
  name: string;
  mayEdit: boolean;
  results: OwnResults;
  /** The tests that the scope of its overlay demands. */
  demanded: readonly string[];
};

type Props = {
  groups: readonly { id: string; name: string; tests: readonly Acceptance[] }[];
  address: TestsAddress;
  board: BoardOfTests | null;
};

function makeStores({ address, board }: Props) {
  const own = createOwnStore({
    initial: board?.results ?? {},
    storage: () => window.localStorage,
    now: () => new Date().toISOString(),
    saveOnBoard:
      board === null
        ? undefined
        : async (record) => {
            const saved = await recordTestResult({ ...record, boardId: board.id });
            return saved.ok ? saved.value : saved.error.message;
          },
  });
  return { own, bench: createTestBench(address) };
}

/** The acceptance tests as cards that run against both sides of the lab, and as a checklist of one's own system. */
export function AcceptancePage(props: Props) {
  const { groups, address, board } = props;
  const [stores] = useState(() => makeStores(props));
  const [words, setWords] = useState("");
  // What runs here are sockets, processes and frames: they end with the page.
  useEffect(() => {
    stores.own.load();
    return stores.bench.stop;
  }, [stores]);
  const filter = { only: address.only, words };
  const shown = groups.map(({ tests, ...group }) => ({
    ...group,
    tests: tests.filter((test) => isShownTest(test, filter)),
  }));
  const all = groups.flatMap(({ tests }) => tests);
  const found = shown.flatMap(({ tests }) => tests);
  return (
    <BenchProvider value={stores}>
      <BenchBar tests={found} words={words} onWords={setWords} />
      {address.only.length > 0 ? (
        <p className="text-ink-2">
          Shown: {address.only.join(", ")}.{" "}
          <Link
            href={testsPath({ board: address.board })}
            className="font-medium text-accent underline underline-offset-2"
          >
            Show all {all.length}
          </Link>
        </p>
      ) : null}
      <OwnExport tests={all} name={board?.name ?? "My own system"} demanded={board?.demanded ?? []} />
      {found.length === 0 ? <p className="text-ink-2">No test has these words. Try fewer of them.</p> : null}
      {shown.map(({ id, name, tests }) =>
        tests.length === 0 ? null : (
          <GroupSection key={id} name={name} tests={tests} mayRecord={board?.mayEdit ?? true} />
        ),
      )}
    </BenchProvider>
  );
}
