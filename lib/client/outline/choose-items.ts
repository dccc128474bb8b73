import type { OutlineSubject } from "@/lib/client/outline/outline-item";
import type { Selection } from "@/lib/client/studio-state";

const ROOTS = {
  component: "components",
  connection: "connections",
  card: "cards",
  dataModel: "dataModels",
} as const;

type Place = { root: keyof Selection; id: string };

/** Where the selection keeps a subject; undefined for what cannot be chosen. */
export function placeInSelection(subject: OutlineSubject): Place | undefined {
  if (subject.type === "section" || subject.type === "question") return undefined;
  return { root: ROOTS[subject.type], id: subject.id };
}

/** Whether what an item stands for is chosen. */
export function isChosen(selection: Selection, subject: OutlineSubject): boolean {
  const place = placeInSelection(subject);
  return place !== undefined && selection[place.root].includes(place.id);
}

/** The selection with these subjects in it as well. */
export function alsoChosen(selection: Selection, subjects: readonly OutlineSubject[]): Selection {
  return subjects.reduce((chosen, subject) => {
    const place = placeInSelection(subject);
    if (place === undefined || isChosen(chosen, subject)) return chosen;
    return { ...chosen, [place.root]: [...chosen[place.root], place.id] };
  }, selection);
}

/** The selection with a subject added, or let go where it was chosen. */
export function toggledChoice(selection: Selection, subject: OutlineSubject): Selection {
  const place = placeInSelection(subject);
  if (place === undefined) return selection;
  if (!isChosen(selection, subject)) return alsoChosen(selection, [subject]);
  return { ...selection, [place.root]: selection[place.root].filter((id) => id !== place.id) };
}
