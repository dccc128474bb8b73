import { counted } from "@/lib/domain/coaching/counted";
import type { Rule } from "@/lib/domain/coaching/rule";
import { isWalked, scopeOf } from "@/lib/domain/overlay/overlay-scope";
import { requiredTests, unprovenTests } from "@/lib/domain/overlay/required-tests";

const SHOWN = 6;

/** O11: tests that the chosen scope demands and that have no pass on record. It blocks the overlay's finish, nothing else. */
export const testsNotRecorded: Rule = ({ index, acceptance }) => {
  const scope = scopeOf(index.board);
  if (!isWalked(index.board) || scope === undefined) return [];
  const required = requiredTests(index, acceptance, scope);
  const open = unprovenTests(index, required).map(({ id }) => id);
  if (open.length === 0) return [];
  const more = open.length - SHOWN;
  const tests = `${open.slice(0, SHOWN).join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
  return [
    {
      components: [],
      connections: [],
      slots: { count: counted(open.length, "test"), all: required.length, tests },
      about: [],
    },
  ];
};
