import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testContent } from "@/lib/content/test-knowledge";
import { analyse } from "@/lib/domain/ladder/analyse";
import { FAMILIES } from "@/lib/domain/overlay/held-out/all-architectures";
import { drawArchitecture } from "@/lib/domain/overlay/held-out/draw-architecture";
import { judged } from "@/lib/domain/overlay/held-out/judge-architecture";

const knowledge = publicKnowledge(testContent, undefined);

describe.each(FAMILIES)("%s", (_family, architectures) => {
  it.each(architectures.map((one) => [one.says, one] as const))("%s", (_says, architecture) => {
    expect(judged(analyse(drawArchitecture(architecture), knowledge))).toEqual(architecture.deserves);
  });
});
