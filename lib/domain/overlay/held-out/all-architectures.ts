import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";
import { DETACHED } from "@/lib/domain/overlay/held-out/detached";
import { FIELD } from "@/lib/domain/overlay/held-out/field";
import { ONE_AGENT } from "@/lib/domain/overlay/held-out/one-agent";
import { SCREENS } from "@/lib/domain/overlay/held-out/screens";
import { SEVERAL_AGENTS } from "@/lib/domain/overlay/held-out/several-agents";
import { SINGLE_TURNS } from "@/lib/domain/overlay/held-out/single-turn";
import { STREAMS } from "@/lib/domain/overlay/held-out/streams";
import { SURFACES } from "@/lib/domain/overlay/held-out/surfaces";
import { TEAMS } from "@/lib/domain/overlay/held-out/teams";
import { TOOLS_AND_VOICE } from "@/lib/domain/overlay/held-out/tools-and-voice";
import { WITHOUT_AGENTS_OR_PEOPLE } from "@/lib/domain/overlay/held-out/without-people";
import { WRITERS } from "@/lib/domain/overlay/held-out/writers";

/** For tests: every architecture that was written down, by family. */
export const FAMILIES: readonly (readonly [string, readonly Architecture[]])[] = [
  ["single turns", SINGLE_TURNS],
  ["one agent", ONE_AGENT],
  ["streams and their breaks", STREAMS],
  ["runs off their request", DETACHED],
  ["several agents", SEVERAL_AGENTS],
  ["teams of agents", TEAMS],
  ["screens and sessions", SURFACES],
  ["which screen reads what", SCREENS],
  ["as it is drawn in the field", FIELD],
  ["who writes into the session", WRITERS],
  ["boards without agents or without people", WITHOUT_AGENTS_OR_PEOPLE],
  ["tools and voice", TOOLS_AND_VOICE],
];

/** For tests: all of them in one list. */
export const ALL_ARCHITECTURES: readonly Architecture[] = FAMILIES.flatMap(
  ([, architectures]) => architectures,
);
