import type { ContentFault } from "@/lib/content/fault";
import type { Content } from "@/lib/content/read-content";
import { makeContentLibrary } from "@/lib/content/make-content-library";
import type { LearnContent } from "@/lib/content/read-learn";
import type { Drawing } from "@/lib/domain/learn/drawing-schema";
import type { Library } from "@/lib/domain/learn/library";

function checkDrawing(content: Content, { book }: LearnContent, file: string, draw: Drawing): ContentFault[] {
  const refs = new Set(draw.parts.map((part) => part.ref));
  const kinds = draw.parts
    .flatMap(({ kind }) => kind ?? [])
    .filter((kind) => !Object.hasOwn(content.kinds, kind))
    .map((kind) => `no kind is called "${kind}"`);
  const protocols = draw.lines
    .flatMap(({ protocol }) => protocol ?? [])
    .filter((protocol) => !Object.hasOwn(content.protocols, protocol))
    .map((protocol) => `no protocol is called "${protocol}"`);
  const ends = draw.lines
    .flatMap(({ from, to }) => [from, to])
    .filter((ref) => !refs.has(ref))
    .map((ref) => `"${ref}" is none of its parts`);
  const loads = Object.hasOwn(book.loads, draw.load) ? [] : [`no load is called "${draw.load}"`];
  return [...kinds, ...protocols, ...ends, ...loads].map((message) => ({ file, field: "draw", message }));
}

function checkTerms({ termFiles }: LearnContent, library: Library): ContentFault[] {
  const steps = new Set<string>(library.steps.map((step) => step.id));
  return termFiles.flatMap(({ id, terms }) =>
    terms
      .filter(({ see }) => see !== undefined && !steps.has(see) && !library.option(see))
      .map((term) => ({
        file: `learn/terms/${id}.json`,
        field: term.id,
        message: `no step or option is called "${term.see ?? ""}"`,
      })),
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Every recipe can be seen: some base suits it. Throws nothing: what an edit refuses is a fault of the drawing. */
function checkPictures(library: Library): ContentFault[] {
  const tried = (file: string, field: string, draw: () => unknown): ContentFault[] => {
    try {
      return draw() === undefined ? [{ file, field, message: "no base or scene suits it" }] : [];
    } catch (cause) {
      return [{ file, field, message: messageOf(cause) }];
    }
  };
  const options = library.steps
    .flatMap((step) => step.questions.flatMap((question) => question.options))
    .filter((option) => option.place.length > 0);
  return [
    ...options.flatMap(({ id }) => tried("learn/bases", id, () => library.optionPicture(id))),
    ...Object.keys(library.knowledge.kinds).flatMap((id) =>
      tried("learn/scenes", id, () => library.kindPicture(id)),
    ),
  ];
}

/** Cross-checks what the pages to read are made of: references resolve, and everything that can be drawn has a picture. */
export function checkLearn(content: Content, learn: LearnContent): ContentFault[] {
  const { bases, scenes } = learn.book;
  const drawings = [
    ...bases.map(({ id, draw }) => ({ file: `learn/bases/${id}.json`, draw })),
    ...scenes.map(({ id, draw }) => ({ file: `learn/scenes/${id}.json`, draw })),
  ].flatMap(({ file, draw }) => checkDrawing(content, learn, file, draw));
  if (drawings.length > 0) return drawings;
  try {
    const library = makeContentLibrary(content, learn);
    return [...checkTerms(learn, library), ...checkPictures(library)];
  } catch (cause) {
    // Its rules are asked on the pictures of the kinds, so a scene that cannot be drawn is met here first.
    return [{ file: "learn/scenes", field: "draw", message: messageOf(cause) }];
  }
}
