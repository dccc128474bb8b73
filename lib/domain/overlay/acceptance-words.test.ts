import { expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { moveInWords } from "@/lib/domain/overlay/acceptance-words";
import { incidentSchema } from "@/lib/domain/sessions/lab/incident";

const moves = testContent.overlay.acceptance.flatMap(({ script }) => script);

it("says every move of every test in words, and no code stands in them", () => {
  for (const move of moves) expect(moveInWords(move)).toMatch(/^[A-Z][^{}<>_]+[^.]$/);
});

it("has every test ask only for what the lab can bring about", () => {
  const causes = moves.flatMap((move) => (move.do === "cause" ? [move.what] : []));
  expect(causes.filter((what) => !incidentSchema.safeParse(what).success)).toEqual([]);
  expect(moveInWords({ do: "cause", what: "somethingElse", screen: "a" })).toContain("somethingElse");
});
