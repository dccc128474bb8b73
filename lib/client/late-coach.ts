import { fetchUntilThere } from "@/lib/client/fetch-until-there";
import type { StudioDeps } from "@/lib/client/studio-deps";
import { NOT_ANALYSED } from "@/lib/domain/ladder/not-analysed";
import { invariant } from "@/lib/shared/invariant";

/** What the coach does with a board: all of it pure, and much of it large. */
export type Coach = Pick<StudioDeps, "analyse" | "planPlacement" | "proposeSession" | "gates">;

export type LateCoach = Coach & {
  /** Resolves once the coach is there; until then nothing is analysed, placed or proposed, and nobody decides. */
  arrives: Promise<void>;
};

/** A coach who comes after the board: it is drawn as soon as it is there, and judged a moment later. */
export function createLateCoach(fetch: () => Promise<Coach>): LateCoach {
  let here: Coach | undefined;
  const gates = () => {
    invariant(here, "what asks for a decision or a stage is shown once the coach is there");
    return here.gates;
  };
  return {
    analyse: (...question) => here?.analyse(...question) ?? NOT_ANALYSED,
    planPlacement: (...asked) => here?.planPlacement(...asked) ?? [],
    proposeSession: (...asked) => here?.proposeSession(...asked),
    gates: {
      judge: (...asked) => gates().judge(...asked),
      subjects: (...asked) => gates().subjects(...asked),
      shows: (...asked) => gates().shows(...asked),
      passedThrough: (...asked) => gates().passedThrough(...asked),
      missing: (...asked) => gates().missing?.(...asked) ?? [],
    },
    arrives: fetchUntilThere(fetch).then((coach) => {
      here = coach;
    }),
  };
}
