import { describe, expect, it } from "vitest";
import { testLibrary } from "@/lib/content/test-library";
import { testContent } from "@/lib/content/test-knowledge";
import { learnPath } from "@/lib/domain/learn/learn-path";
import type { Related } from "@/lib/domain/learn/related";

const { entries, relations, knowledge, steps, terms } = testLibrary;
const addresses = new Set(entries.map(({ href }) => href));
const options = steps.flatMap((step) => step.questions.flatMap((question) => question.options));
const methods = knowledge.overlay.steps.flatMap((step) => step.evidence?.methods ?? []);

describe("everything has a page", () => {
  it.each([
    ["step", steps.map(({ id }) => learnPath({ step: id }))],
    ["option and method", [...options, ...methods].map(({ id }) => learnPath({ option: id }))],
    ["component kind", Object.keys(knowledge.kinds).map((kind) => learnPath({ kind }))],
    ["failure", knowledge.overlay.failures.map(({ id }) => learnPath({ failure: id }))],
    ["term", terms.flatMap((group) => group.terms.map(({ id }) => learnPath({ term: id })))],
  ])("every %s is listed under its own address", (_sort, hrefs) => {
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.filter((href) => !addresses.has(href))).toEqual([]);
  });

  it("under no address twice, and none but those", () => {
    expect(addresses.size).toBe(entries.length);
    const known =
      steps.length +
      options.length +
      methods.length +
      Object.keys(knowledge.kinds).length +
      knowledge.overlay.failures.length +
      terms.flatMap((group) => group.terms).length;
    expect(entries).toHaveLength(known);
  });

  it("every entry says something and belongs somewhere", () => {
    for (const entry of entries) {
      expect(entry.title.length, entry.href).toBeGreaterThan(1);
      expect(entry.says.length, entry.href).toBeGreaterThan(9);
      expect(entry.group, entry.href).not.toBe("");
      expect(
        entry.aliases.every((alias) => alias === alias.toLowerCase()),
        entry.href,
      ).toBe(true);
    }
  });
});

function expectPages(related: Related, from: string): void {
  const hrefs = [
    ...related.steps.map((step) => learnPath({ step })),
    ...related.options.map((option) => learnPath({ option })),
    ...related.kinds.map((kind) => learnPath({ kind })),
    ...related.failures.map((failure) => learnPath({ failure })),
  ];
  expect(
    hrefs.filter((href) => !addresses.has(href)),
    from,
  ).toEqual([]);
  expect(
    related.rules.filter((rule) => !Object.hasOwn(knowledge.rules, rule)),
    from,
  ).toEqual([]);
  for (const ids of Object.values(related)) expect(new Set(ids).size, from).toBe(ids.length);
}

describe("what belongs to what", () => {
  it("leads to pages that are there", () => {
    for (const { id } of steps) expectPages(relations.ofStep(id), id);
    for (const { id } of [...options, ...methods]) expectPages(relations.ofOption(id), id);
    for (const id of Object.keys(knowledge.kinds)) expectPages(relations.ofKind(id), id);
    for (const { id } of knowledge.overlay.failures) expectPages(relations.ofFailure(id), id);
  });

  it("is nothing for what is not known", () => {
    const nothing = { steps: [], options: [], kinds: [], failures: [], rules: [] };
    expect(relations.ofStep("s99")).toEqual(nothing);
    expect(relations.ofKind("constructor")).toEqual(nothing);
    expect(relations.ofKind("toString")).toEqual(nothing);
    expect(relations.ofFailure("F99")).toEqual(nothing);
    expect(relations.ofOption("s99.nothing")).toEqual(nothing);
  });

  it("joins a step with what it draws, watches and resembles", () => {
    const cache = relations.ofStep("s13");
    expect(cache.kinds).toContain("cache");
    expect(cache.rules).toEqual(expect.arrayContaining(["R13", "R14"]));
    expect(cache.steps).toContain("s15");
    expect(relations.ofStep("d4").failures).toContain("F01");
  });

  it("joins a kind with its decision, what draws it and the rules that point at it", () => {
    const cache = relations.ofKind("cache");
    expect(cache.steps).toContain("s13");
    expect(cache.options).toContain("s13.cache-aside");
    expect(cache.rules).toEqual(expect.arrayContaining(["R13", "R14"]));
    expect(cache.kinds).toContain("local-cache");
    expect(relations.ofKind("websocket-gateway").rules).toContain("R10");
    expect(relations.ofKind("session-layer").failures).toContain("F01");
  });

  it("joins a failure with the steps that mend it and those beside it", () => {
    const dropped = relations.ofFailure("F01");
    expect(dropped.steps).toEqual(["d4", "d6"]);
    expect(dropped.kinds).toContain("session-layer");
    expect(dropped.failures).toContain("F02");
    expect(dropped.failures).not.toContain("F01");
  });

  it("names the stages at which a problem asks for a step, with their number of users", () => {
    expect(testLibrary.dueStages("s13").length).toBeGreaterThan(0);
    for (const { id } of knowledge.steps) {
      const stages = testLibrary.dueStages(id);
      for (const { slug, stage, usersPerDay } of stages) {
        const problem = testContent.problems.find((one) => one.slug === slug);
        expect(problem?.stages[stage]?.steps, `${id} in ${slug}`).toContain(id);
        expect(problem?.stages[stage]?.usersPerDay).toBe(usersPerDay);
      }
    }
    for (const { slug } of testLibrary.dueStages("d4"))
      expect(testContent.problems.find((one) => one.slug === slug)?.concerns).toContain("agents");
  });
});

describe("hidden knowledge", () => {
  it("is nowhere in what there is to read", () => {
    const canaries = Object.values(testContent.references).map((reference) => reference.canary);
    expect(canaries.length).toBeGreaterThan(3);
    const text = JSON.stringify([knowledge, entries, terms]);
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    expect(knowledge).not.toHaveProperty("references");
    expect(knowledge).not.toHaveProperty("problems");
  });
});
