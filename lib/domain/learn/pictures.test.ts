import { describe, expect, it } from "vitest";
import { publicKnowledge } from "@/lib/content/public-knowledge";
import { testLibrary } from "@/lib/content/test-library";
import { testContent } from "@/lib/content/test-knowledge";
import { analyse } from "@/lib/domain/ladder/analyse";
import { changesInWords } from "@/lib/domain/learn/changes-in-words";
import { diagramOfKind, diagramOfOption, diagramOfStep } from "@/lib/domain/learn/diagram-of";
import type { Layout, Place } from "@/lib/domain/learn/lay-out-board";
import type { Diagram, Pane } from "@/lib/domain/learn/make-diagram";
import { SUBJECT_ID } from "@/lib/domain/learn/picture";
import { readPicture } from "@/lib/domain/learn/read-picture";
import { readingInWords } from "@/lib/domain/learn/reading-in-words";
import { staticLoad } from "@/lib/domain/load/static-load";

const knowledge = publicKnowledge(testContent, undefined);
const { steps } = testLibrary;
const options = steps.flatMap((step) =>
  step.questions.flatMap((question) => question.options.map((option) => option.id)),
);
const drawable = options.filter((id) => (testLibrary.option(id)?.option.place.length ?? 0) > 0);

function meet(a: Place, b: Place): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function expectSoundLayout({ cards, frames, wires, width, height }: Layout, where: string): void {
  const places = Object.entries(cards);
  for (const [at, [id, place]] of places.entries()) {
    expect(place.x >= 0 && place.y >= 0, `${where}: ${id} is inside`).toBe(true);
    expect(
      place.x + place.width <= width && place.y + place.height <= height,
      `${where}: ${id} is inside`,
    ).toBe(true);
    for (const [other, beside] of places.slice(at + 1))
      expect(meet(place, beside), `${where}: ${id} lies on ${other}`).toBe(false);
  }
  for (const [id, frame] of Object.entries(frames))
    expect(frame.width > 0 && frame.height > 0, `${where}: ${id}`).toBe(true);
  for (const { id, path } of wires) expect(path, `${where}: ${id}`).toMatch(/^M-?[\d.]+ -?[\d.]+C/);
}

/** A pane is the engine's, whatever words were taken out of the catalogue for the journey to the browser. */
function expectSoundPane(pane: Pane, diagram: Diagram, where: string): void {
  const { board, layout, reading, labels } = pane;
  expectSoundLayout(layout, where);
  const parts = Object.values(board.components).map(({ id }) => id as string);
  const drawn = [...Object.keys(layout.cards), ...Object.keys(layout.frames)];
  expect(drawn.sort(), where).toEqual(parts.sort());
  expect(layout.wires.map(({ id }) => id).sort(), where).toEqual(Object.keys(board.connections).sort());
  expect(
    Object.values(labels).every((label) => label.length > 1),
    where,
  ).toBe(true);
  const users = diagram.usersPerDay;
  expect(reading, where).toEqual(readPicture(board, knowledge, users));
  for (const load of [1, users, users * 10])
    expect(readPicture(board, diagram.catalogue, load), where).toEqual(readPicture(board, knowledge, load));
  const report = staticLoad(board, knowledge, users);
  expect(reading.availability, where).toBe(report.metrics.availability);
  expect(reading.usdPerMonth, where).toBe(report.metrics.usdPerMonth);
  expect(readingInWords(reading), where).not.toMatch(/NaN|undefined|Infinity/);
  expect(() => analyse(board, knowledge), where).not.toThrow();
}

function expectSound(diagram: Diagram, where: string): void {
  for (const pane of [diagram.before, ...diagram.afters])
    expectSoundPane(pane, diagram, `${where} ${pane.title}`);
  expect(structuredClone(diagram)).toEqual(diagram);
  expect(JSON.parse(JSON.stringify(diagram))).toEqual(diagram);
}

it.each(steps.map((step) => [step.id, step] as const))(
  "the picture of %s stands and is read by the engine",
  (id, step) => {
    expectSound(diagramOfStep(step, testLibrary), id);
  },
);

it.each(Object.keys(knowledge.kinds))("the kind %s is seen at its work", (id) => {
  const diagram = diagramOfKind(id, testLibrary);
  expect(diagram?.subject).toBe(SUBJECT_ID);
  expectSound(diagram!, id);
  const { board } = diagram!.before;
  expect(Object.values(board.components).find((part) => part.id === SUBJECT_ID)?.kind).toBe(id);
  // Something but the kind itself is there, and it is joined to it, or stands in it.
  const isJoined = Object.values(board.connections).some(
    ({ from, to }) => from === SUBJECT_ID || to === SUBJECT_ID,
  );
  const holds = Object.values(board.components).some((part) => part.parent === SUBJECT_ID);
  expect(isJoined || holds).toBe(true);
});

describe("an option that draws something", () => {
  it.each(drawable)("%s is seen before and after, and its changes are told", (id) => {
    const picture = testLibrary.optionPicture(id);
    expect(picture, "some base suits it").toBeDefined();
    const { base, after, diff } = picture!;
    const told = changesInWords(base.board, after, diff, knowledge);
    expect(told.length).toBeGreaterThan(0);
    for (const { says } of told) expect(says).not.toMatch(/undefined|\[object|settings\./);
    const diagram = diagramOfOption(testLibrary.option(id)!, testLibrary);
    expect(diagram.afters).toHaveLength(1);
    expectSound(diagram, id);
    expect(Object.keys(diagram.afters[0]!.marks).length).toBeGreaterThan(0);
  });
});

it("an option that draws nothing has the board of its step, and nothing beside it", () => {
  for (const id of options.filter((one) => !drawable.includes(one))) {
    const diagram = diagramOfOption(testLibrary.option(id)!, testLibrary);
    expect(diagram.afters, id).toEqual([]);
    expectSound(diagram, id);
  }
});

it("no words of the catalogue travel with a picture", () => {
  const { catalogue } = diagramOfKind("cache", testLibrary)!;
  expect(Object.keys(catalogue.kinds).sort()).toEqual([
    "app-server",
    "cache",
    "relational-database",
    "web-browser",
  ]);
  const text = JSON.stringify(catalogue);
  for (const { card, settings } of Object.values(knowledge.kinds)) {
    expect(text).not.toContain(card.what);
    for (const { help } of settings) expect(text).not.toContain(help);
  }
});

it("a cache halves nothing and doubles something: the store fails later, the bill grows", () => {
  const diagram = diagramOfOption(testLibrary.option("s13.cache-aside")!, testLibrary);
  const [before, after] = [diagram.before.reading, diagram.afters[0]!.reading];
  expect(after.firstToFail!.atUsersPerDay).toBeGreaterThan(before.firstToFail!.atUsersPerDay);
  expect(after.usdPerMonth).toBeGreaterThan(before.usdPerMonth);
  expect(diagram.step?.at.due).toBe(true);
});
