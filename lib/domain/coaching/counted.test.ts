import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { counted, countedStanding } from "@/lib/domain/coaching/counted";
import { judge } from "@/lib/domain/coaching/judge";
import { sketchSchema } from "@/lib/domain/coaching/rule-board-schema";
import { contextOf, line, part, type DrawnPart } from "@/lib/domain/coaching/sketch-fixture";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";

describe("a number with its noun", () => {
  it("is said as a person says it, for none, one and many", () => {
    expect([0, 1, 2, 1_200].map((count) => counted(count, "copy", "copies"))).toEqual([
      "no copies",
      "1 copy",
      "2 copies",
      "1,200 copies",
    ]);
    expect([0, 1, 2].map((count) => countedStanding(count, "target"))).toEqual([
      "Nothing stands",
      "One target stands",
      "2 targets stand",
    ]);
  });
});

function readFolder(folder: string): Record<string, never> {
  const read = (file: string): never =>
    JSON.parse(readFileSync(`content/${folder}/${file}`, "utf8")) as never;
  return Object.fromEntries(
    readdirSync(`content/${folder}`).map((file) => [file.replace(/\.json$/, ""), read(file)]),
  );
}

const catalogue = {
  kinds: readFolder("catalogue/kinds"),
  protocols: readFolder("catalogue/protocols"),
  styles: readFolder("catalogue/styles"),
};
const words = readFolder("rules");

function says(rule: RuleId, components: DrawnPart[], connections: ReturnType<typeof line>[]): string {
  const sketch = sketchSchema.parse({ components, connections });
  const message = judge(contextOf(sketch, catalogue), words, []).find((one) => one.rule === rule)?.message;
  return message?.split(/[.?](?= )/)[0] ?? "";
}

describe("rules that count", () => {
  const lb = part("load-balancer LB");
  const behind = (instances: number): [DrawnPart[], ReturnType<typeof line>[]] =>
    instances === 0
      ? [[lb], []]
      : [[lb, part("app-server App", { instances })], [line("LB App request https")]];

  it("R03 and R04 say what stands behind a balancer, be it nothing", () => {
    expect([0, 1].map((copies) => says("R03", ...behind(copies)))).toEqual([
      "Nothing stands behind LB: it costs a hop and a bill and has no choice to make",
      "One copy stands behind LB: it costs a hop and a bill and has no choice to make",
    ]);
    expect([0, 1, 5].map((copies) => says("R04", ...behind(copies)))).toEqual([
      "Nothing stands behind LB, and no rule says which one answers next",
      "One copy stands behind LB, and no rule says which one answers next",
      "5 copies stand behind LB, and no rule says which one answers next",
    ]);
  });

  it("R06 says how many nobody asks", () => {
    expect([1, 5].map((copies) => says("R06", ...behind(copies)))).toEqual([
      "One target stands behind LB, and nothing asks who is alive",
      "5 targets stand behind LB, and nothing asks who is alive",
    ]);
  });

  it("R24 counts agents and models", () => {
    const agents = (count: number): DrawnPart[] =>
      Array.from({ length: count }, (_, at) => part(`agent Agent${String(at)}`));
    expect([1, 2].map((count) => says("R24", agents(count), []))).toEqual([
      "One agent or model stands here: Agent0",
      "2 agents and models stand here: Agent0 and Agent1",
    ]);
  });
});
