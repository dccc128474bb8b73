import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkLearn } from "@/lib/content/check-learn";
import { readLearn, type LearnContent } from "@/lib/content/read-learn";
import { testContent } from "@/lib/content/test-knowledge";
import type { Drawing } from "@/lib/domain/learn/drawing-schema";

const { learn, faults } = readLearn(join(process.cwd(), "content"));

/** The real content with the first base drawn otherwise. */
function withFirstBase(change: (draw: Drawing) => Drawing): LearnContent {
  const [first, ...rest] = learn.book.bases;
  return { ...learn, book: { ...learn.book, bases: [{ ...first!, draw: change(first!.draw) }, ...rest] } };
}

const messages = (changed: LearnContent): string[] =>
  checkLearn(testContent, changed).map(({ file, message }) => `${file}: ${message}`);

describe("what the pages to read are made of", () => {
  it("is sound as it stands", () => {
    expect(faults).toEqual([]);
    expect(checkLearn(testContent, learn)).toEqual([]);
  });

  it.each([
    [
      "a kind that is not there",
      (draw: Drawing) => ({ ...draw, parts: [{ ref: "web", kind: "toaster" }, ...draw.parts.slice(1)] }),
      'no kind is called "toaster"',
    ],
    [
      "a line to nowhere",
      (draw: Drawing) => ({ ...draw, lines: [{ from: "web", to: "nobody" }] }),
      '"nobody" is none of its parts',
    ],
    [
      "a protocol that is not there",
      (draw: Drawing) => ({ ...draw, lines: [{ ...draw.lines[0]!, protocol: "smoke" }] }),
      'no protocol is called "smoke"',
    ],
    ["a load that is not there", (draw: Drawing) => ({ ...draw, load: "none" }), 'no load is called "none"'],
  ])("names the file of %s", (_what, change, message) => {
    expect(messages(withFirstBase(change))).toEqual([`learn/bases/one-server.json: ${message}`]);
  });

  it("says which recipe no base suits", () => {
    const bases = learn.book.bases.filter(({ id }) => id !== "devices");
    expect(messages({ ...learn, book: { ...learn.book, bases } })).toContain(
      "learn/bases: no base or scene suits it",
    );
  });

  it("says which word leads nowhere", () => {
    const [first, ...rest] = learn.termFiles;
    const terms = first!.terms.map((term, at) => (at === 0 ? { ...term, see: "s99" } : term));
    expect(messages({ ...learn, termFiles: [{ ...first!, terms }, ...rest] })).toEqual([
      'learn/terms/coach.json: no step or option is called "s99"',
    ]);
  });

  it("says what a scene is refused for", () => {
    const scenes = learn.book.scenes.map((scene) =>
      scene.id === "machine"
        ? { ...scene, draw: { ...scene.draw, lines: [{ from: "web", to: "web" }] } }
        : scene,
    );
    const [message] = messages({ ...learn, book: { ...learn.book, scenes } });
    expect(message).toMatch(/^learn\/scenes: .*connect/);
  });
});
