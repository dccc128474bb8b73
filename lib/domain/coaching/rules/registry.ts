import type { Rule } from "@/lib/domain/coaching/rule";
import { clientReachesStore } from "@/lib/domain/coaching/rules/r01";
import { copiesNobodyPicks } from "@/lib/domain/coaching/rules/r02";
import { balancerWithoutChoice } from "@/lib/domain/coaching/rules/r03";
import { balancerWithoutAlgorithm } from "@/lib/domain/coaching/rules/r04";
import { sessionsBehindBalancer } from "@/lib/domain/coaching/rules/r05";
import { targetsNeverProbed } from "@/lib/domain/coaching/rules/r06";
import { singlePointOfFailure } from "@/lib/domain/coaching/rules/r07";
import { unnamedConnection } from "@/lib/domain/coaching/rules/r08";
import { browserCannotSpeak } from "@/lib/domain/coaching/rules/r09";
import { socketsWithoutBackplane } from "@/lib/domain/coaching/rules/r10";
import { nobodyAsksWho } from "@/lib/domain/coaching/rules/r11";
import { nobodyLimits } from "@/lib/domain/coaching/rules/r12";
import { cacheWithoutEnd } from "@/lib/domain/coaching/rules/r13";
import { cacheAsRecord } from "@/lib/domain/coaching/rules/r14";
import { writeToFollower } from "@/lib/domain/coaching/rules/r15";
import { shardsWithoutKey } from "@/lib/domain/coaching/rules/r16";
import { queueWithoutEnd } from "@/lib/domain/coaching/rules/r17";
import { longWait } from "@/lib/domain/coaching/rules/r18";
import { beforeItsTime } from "@/lib/domain/coaching/rules/r19";
import { noteOwed } from "@/lib/domain/coaching/rules/r20";
import { familyWithoutQueries } from "@/lib/domain/coaching/rules/r21";
import { writesCrossRegions } from "@/lib/domain/coaching/rules/r22";
import { nobodyWatches } from "@/lib/domain/coaching/rules/r23";
import { streamsDirectly } from "@/lib/domain/coaching/rules/r24";
import { pastTheSession } from "@/lib/domain/coaching/rules/o1";
import { sessionWithoutRetention } from "@/lib/domain/coaching/rules/o2";
import { subscribesFromNowhere } from "@/lib/domain/coaching/rules/o3";
import { controlIsMissing } from "@/lib/domain/coaching/rules/o4";
import { closeMeansBoth } from "@/lib/domain/coaching/rules/o5";
import { orchestratorRelays } from "@/lib/domain/coaching/rules/o6";
import { sessionStandsAlone } from "@/lib/domain/coaching/rules/o7";
import { doorWithoutProof } from "@/lib/domain/coaching/rules/o8";
import { toolGoesOn } from "@/lib/domain/coaching/rules/o9";
import { nobodyEndsTheRun } from "@/lib/domain/coaching/rules/o10";
import { testsNotRecorded } from "@/lib/domain/coaching/rules/o11";
import { sessionForOneTurn } from "@/lib/domain/coaching/rules/o12";
import { longLinesByTurns } from "@/lib/domain/coaching/rules/c1";
import { drainIsShort } from "@/lib/domain/coaching/rules/c2";
import { holdsTooMany } from "@/lib/domain/coaching/rules/c3";
import { sessionsSpreadWrong } from "@/lib/domain/coaching/rules/c4";
import { nobodyCountsRuns } from "@/lib/domain/coaching/rules/c5";
import { nobodyWatchesSessions } from "@/lib/domain/coaching/rules/c6";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";

/** Every rule's logic by its id; a missing or misspelt rule is a type error. */
export const RULES = {
  R01: clientReachesStore,
  R02: copiesNobodyPicks,
  R03: balancerWithoutChoice,
  R04: balancerWithoutAlgorithm,
  R05: sessionsBehindBalancer,
  R06: targetsNeverProbed,
  R07: singlePointOfFailure,
  R08: unnamedConnection,
  R09: browserCannotSpeak,
  R10: socketsWithoutBackplane,
  R11: nobodyAsksWho,
  R12: nobodyLimits,
  R13: cacheWithoutEnd,
  R14: cacheAsRecord,
  R15: writeToFollower,
  R16: shardsWithoutKey,
  R17: queueWithoutEnd,
  R18: longWait,
  R19: beforeItsTime,
  R20: noteOwed,
  R21: familyWithoutQueries,
  R22: writesCrossRegions,
  R23: nobodyWatches,
  R24: streamsDirectly,
  O1: pastTheSession,
  O2: sessionWithoutRetention,
  O3: subscribesFromNowhere,
  O4: controlIsMissing,
  O5: closeMeansBoth,
  O6: orchestratorRelays,
  O7: sessionStandsAlone,
  O8: doorWithoutProof,
  O9: toolGoesOn,
  O10: nobodyEndsTheRun,
  O11: testsNotRecorded,
  O12: sessionForOneTurn,
  C1: longLinesByTurns,
  C2: drainIsShort,
  C3: holdsTooMany,
  C4: sessionsSpreadWrong,
  C5: nobodyCountsRuns,
  C6: nobodyWatchesSessions,
} satisfies Record<RuleId, Rule>;
