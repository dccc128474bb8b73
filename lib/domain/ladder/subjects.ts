import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Setting } from "@/lib/domain/catalogue/setting-schema";
import { CONNECTION_SETTINGS } from "@/lib/domain/board/connection-settings";
import type { Scalar } from "@/lib/domain/board/scalars";
import { deriveOnce } from "@/lib/domain/graph/derive-once";
import type { BoardIndex, Part } from "@/lib/domain/graph/board-index";
import type { Question } from "@/lib/domain/knowledge/step-schema";
import { BASELINE_SUBJECT, baselineOf, isInherited } from "@/lib/domain/ladder/baseline";
import type { Subject } from "@/lib/domain/ladder/progress";

/** The key under which a decision settles a field of an entity. */
export function subjectKey(entity: string, field: string): string {
  return `${entity}/${field.replaceAll(".", "~")}`;
}

function subject(entity: string, field: string, value: Scalar): Subject {
  return { key: subjectKey(entity, field), entity, field, value };
}

/** What a setting settles: its value, or only that it is in use. Undefined when it is neither. */
function settledValue(setting: Setting, given: Scalar | undefined): Scalar | undefined {
  if (given === undefined || given === "" || given === false) return undefined;
  if (setting.opensDecision?.settles === "value") return given;
  if (typeof given === "number") return given > 1 ? true : undefined;
  return given === setting.default ? undefined : true;
}

/** The settings of a kind that open decisions. A kind never changes, so they are listed once. */
const deciding = new WeakMap<Kind, readonly DecidingSetting[]>();
type DecidingSetting = { setting: Setting; question: string; field: string; keyField: string };

function decidingSettings(kind: Kind): readonly DecidingSetting[] {
  const known = deciding.get(kind);
  if (known) return known;
  const listed = kind.settings.flatMap((setting) => {
    const { key, opensDecision } = setting;
    if (!opensDecision) return [];
    return [
      { setting, question: opensDecision.question, field: `settings.${key}`, keyField: `settings~${key}` },
    ];
  });
  deciding.set(kind, listed);
  return listed;
}

type Open = (question: string, subject: Subject) => void;

function openByPart(part: Part, open: Open): void {
  const { kind, component, id } = part;
  if (!kind) return;
  if (kind.opensDecision) open(kind.opensDecision, subject(id, "kind", component.kind));
  for (const { setting, question, field, keyField } of decidingSettings(kind)) {
    const value = settledValue(setting, component.settings[setting.key]);
    if (value !== undefined) open(question, { key: `${id}/${keyField}`, entity: id, field, value });
  }
}

const DECIDING_OF_LINES = CONNECTION_SETTINGS.filter((setting) => setting.opensDecision !== undefined);

/** All connections together settle which values are in use: a new line with a value already decided follows from it. */
function openByConnections(index: BoardIndex, open: Open): void {
  const inUse = new Map<string, { question: string; field: string; values: Set<string> }>();
  const note = (question: string | undefined, field: string, value: Scalar | undefined): void => {
    if (!question || value === undefined || value === "" || value === false) return;
    const key = `${question} ${field}`;
    const entry = inUse.get(key) ?? { question, field, values: new Set<string>() };
    inUse.set(key, entry);
    entry.values.add(
      CONNECTION_SETTINGS.find((one) => one.key === field && one.type === "number") ? "set" : String(value),
    );
  };
  for (const line of index.connections) {
    if (isInherited(index.board, line)) continue;
    note(line.protocol && index.catalogue.protocols[line.protocol]?.opensDecision, "protocol", line.protocol);
    note(line.style && index.catalogue.styles[line.style]?.opensDecision, "style", line.style);
    for (const setting of DECIDING_OF_LINES)
      note(setting.opensDecision, setting.key, line.settings[setting.key]);
  }
  for (const { question, field, values } of inUse.values()) {
    open(question, subject("connections", field, [...values].sort().join(",")));
  }
}

function gatherSubjects(index: BoardIndex): ReadonlyMap<string, readonly Subject[]> {
  const byQuestion = new Map<string, Subject[]>();
  const open: Open = (question, found) => {
    const subjects = byQuestion.get(question);
    if (subjects) subjects.push(found);
    else byQuestion.set(question, [found]);
  };
  for (const part of index.parts) if (!isInherited(index.board, part.component)) openByPart(part, open);
  openByConnections(index, open);
  for (const subjects of byQuestion.values()) subjects.sort((a, b) => (a.key < b.key ? -1 : 1));
  return byQuestion;
}

/**
 * Everything on the board that opens a question, by question: kinds, settings, protocols and styles whose presence is a
 * decision. Inherited parts open nothing. Sorted by key.
 */
export function subjectsByQuestion(index: BoardIndex): ReadonlyMap<string, readonly Subject[]> {
  return deriveOnce(index, gatherSubjects);
}

/** What opens one question: parts and connections, and for the question of the baseline that there is one. */
export function subjectsOf(
  index: BoardIndex,
  question: Pick<Question, "id" | "opensOn">,
): readonly Subject[] {
  const opened = subjectsByQuestion(index).get(question.id) ?? [];
  return question.opensOn === "baseline" && baselineOf(index) !== undefined
    ? [...opened, BASELINE_SUBJECT]
    : opened;
}
