import { describe, expect, it } from "vitest";
import { testContent } from "@/lib/content/test-knowledge";
import { bestShown } from "@/lib/domain/ladder/best-shown";

const questions = testContent.steps.flatMap((step) => step.questions);

function question(id: string) {
  const found = questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no question ${id}.`);
  return found;
}

describe("what a board is said to show", () => {
  it("is the most exact of what it shows", () => {
    const regions = question("s20.regions");
    expect(bestShown(regions, ["s20.pilot-light", "s20.warm-standby", "s20.hot-standby"])).toEqual([
      "s20.hot-standby",
    ]);
    expect(bestShown(regions, ["s20.pilot-light"])).toEqual(["s20.pilot-light"]);
    expect(bestShown(question("s1.baseline"), ["s1.single-box", "s1.start-distributed"])).toEqual([
      "s1.start-distributed",
    ]);
  });

  it("leaves out what any of the others comes with, told by what they mean and not by how it is written", () => {
    expect(bestShown(question("s6.health"), ["s6.http-deep", "s6.fail-open"])).toEqual(["s6.http-deep"]);
    expect(bestShown(question("s8.api-style"), ["s8.rest"])).toEqual(["s8.rest"]);
  });

  it("names of options that no board tells apart the one decided for, and all before one is", () => {
    const keys = ["s16.hash", "s16.range", "s16.directory"];
    expect(bestShown(question("s16.sharding"), keys)).toEqual(keys);
    expect(bestShown(question("s16.sharding"), keys, "s16.range")).toEqual(["s16.range"]);
    expect(bestShown(question("s16.sharding"), keys, "s16.consistent-hash")).toEqual(keys);
  });

  it("names the one decided for also beside a more exact one", () => {
    const checks = ["s6.http-deep", "s6.fail-open"];
    expect(bestShown(question("s6.health"), checks, "s6.fail-open")).toEqual(checks);
    expect(bestShown(question("s6.health"), checks, "s6.http-deep")).toEqual(["s6.http-deep"]);
  });

  it("keeps what says different things, in the order of the question", () => {
    const baseline = question("s1.baseline");
    expect(bestShown(baseline, ["s1.managed-paas", "s1.single-box"])).toEqual([
      "s1.single-box",
      "s1.managed-paas",
    ]);
  });

  it("names something where anything is shown, whatever is shown, and nothing that is not", () => {
    for (const one of questions) {
      const all = one.options.map(({ id }) => id);
      for (const shown of [...all.map((id) => [id]), all, all.slice(1), all.slice(0, -1), []]) {
        for (const decided of [undefined, ...all]) {
          const best = bestShown(one, shown, decided);
          expect(best.length > 0, `${one.id}: ${shown.join(", ")}`).toBe(shown.length > 0);
          expect(shown).toEqual(expect.arrayContaining(best));
        }
      }
    }
  });
});
