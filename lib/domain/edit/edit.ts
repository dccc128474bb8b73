import type { Concern } from "@/lib/domain/knowledge/selector-schema";
import type { Purpose } from "@/lib/domain/catalogue/protocol-schema";
import type { TrafficClass, Workload } from "@/lib/domain/board/workload-schema";
import type { DataModel, TextCard } from "@/lib/domain/board/card-schema";
import type { Requirement } from "@/lib/domain/board/frame-schema";
import type { AcceptanceId, Capability, EvidenceStepId } from "@/lib/domain/knowledge/overlay-ids";
import type { Note } from "@/lib/domain/board/decision-schema";
import type { Position, Settings } from "@/lib/domain/board/scalars";
import type { RuleId } from "@/lib/domain/knowledge/rule-words-schema";

type Size = { width: number; height: number };
type Movable = "components" | "cards" | "dataModels";

/** Everything a person can do to a board. A closed union: `planEdit` turns each into changes or refuses with a reason. */
export type Edit =
  | {
      type: "add-component";
      id: string;
      kind: string;
      position: Position;
      name?: string;
      parent?: string;
      settings?: Settings;
      size?: Size;
      /** What a team's own system already has owes no note until it is changed. Left out: drawn. */
      origin?: "inherited";
    }
  | { type: "rename-component"; id: string; name: string }
  | {
      type: "move";
      moves: readonly { root: Movable; id: string; position: Position; parent?: string | null }[];
    }
  | { type: "resize-component"; id: string; size: Size; position?: Position }
  | { type: "pin-components"; ids: readonly string[]; pinned: boolean }
  | { type: "set-component"; id: string; set?: Settings; unset?: readonly string[] }
  | { type: "change-kind"; id: string; kind: string; name?: string; settings?: Settings }
  /** Asks of what was taken over what is asked of anything drawn here: from now on it owes its note. */
  | { type: "challenge"; components?: readonly string[]; connections?: readonly string[] }
  | {
      type: "connect";
      id: string;
      from: string;
      to: string;
      protocol?: string;
      style?: string;
      purpose: Purpose;
      settings?: Settings;
      /** As for a component. */
      origin?: "inherited";
    }
  | {
      type: "set-connection";
      id: string;
      protocol?: string | null;
      style?: string | null;
      purpose?: Purpose;
      set?: Settings;
      unset?: readonly string[];
    }
  | { type: "reconnect"; id: string; from?: string; to?: string }
  | {
      type: "remove";
      components?: readonly string[];
      connections?: readonly string[];
      cards?: readonly string[];
      dataModels?: readonly string[];
    }
  | { type: "start-decision"; id: string; question: string; option?: string; note?: Partial<Note> }
  | { type: "choose-option"; id: string; option: string }
  | { type: "write-note"; id: string; note: Partial<Note> }
  /** Puts the note forward; refused while the judge finds it unsound or the board shows another option. */
  | { type: "propose-decision"; id: string }
  /** Opens an accepted decision again as a new draft (`newId`) that supersedes it; the old one stays. */
  | { type: "supersede-decision"; id: string; newId: string }
  | { type: "remove-decision"; id: string }
  | { type: "confirm-event"; id: string; happened: boolean }
  | { type: "waive"; id: string; rule: RuleId; subject: string; reason: string }
  | { type: "unwaive"; id: string }
  | { type: "confirm-number"; number: string; confirmed: boolean }
  | { type: "set-least-sure"; number: string | null }
  | { type: "set-concern"; concern: Concern; holds: boolean }
  | { type: "write-intake"; context?: string; apiContract?: string }
  | { type: "set-workload"; set: Partial<Workload> }
  | { type: "put-class"; class: TrafficClass }
  | { type: "remove-class"; id: string }
  | { type: "put-requirement"; requirement: Requirement }
  | { type: "remove-requirement"; id: string }
  | { type: "put-card"; card: TextCard }
  | { type: "put-data-model"; dataModel: DataModel }
  | { type: "rename-board"; name: string }
  /** Takes up the Durable Sessions overlay, or lays it aside; what was recorded stays. */
  | { type: "adopt-overlay" }
  | { type: "leave-overlay" }
  | { type: "record-evidence"; step: EvidenceStepId; method: string; found: string }
  /** Writes what the board does not show; an empty text takes it back. */
  | { type: "answer-ask"; ask: string; text: string }
  /** Refused at 3 while no test of the capability has passed; null takes it back. */
  | { type: "score-capability"; capability: Capability; score: 0 | 1 | 2 | 3 | null; owner?: string }
  /** Takes the place of an earlier result, its note included; null takes it back. */
  | {
      type: "record-result";
      test: AcceptanceId;
      outcome: "passed" | "failed" | null;
      build: string;
      note?: string;
    }
  /** Shows a stage; refused when an earlier one is not passed. */
  | { type: "show-stage"; stage: number }
  /** Several edits as one: planned in order, each on the outcome of those before; refused as a whole. */
  | { type: "batch"; edits: readonly Edit[] };

/** Why an edit is not made, and what would be. */
export type Refusal = {
  code:
    | "unknown-kind"
    | "unknown-protocol"
    | "not-found"
    | "duplicate-id"
    | "parent-cycle"
    | "not-a-container"
    | "self-connection"
    | "already-connected"
    | "bad-setting"
    | "bad-value"
    | "unknown-question"
    | "unknown-option"
    | "already-open"
    | "not-a-draft"
    | "note-refused"
    | "not-on-board"
    | "stage-not-passed"
    | "no-such-stage"
    | "reason-missing"
    | "not-inherited"
    | "not-tested"
    | "too-many"
    | "read-only";
  message: string;
  /** What would be accepted. */
  suggestion: string;
};
