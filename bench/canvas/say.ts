/** Says what was measured and whether its budget was kept; answers with that. */
export function say(isKept: boolean, what: string, figures: string): boolean {
  console.log(`${isKept ? "ok    " : "MISSED"} ${what}: ${figures}`);
  return isKept;
}
