/** A debt of notes, in the words that the board and the list of boards share. */
export function notesOwed(count: number): string {
  if (count === 0) return "No note is owed";
  return count === 1 ? "1 note owed" : `${String(count)} notes owed`;
}
