/** Hands a text, or bytes, to the person as a file. */
export function downloadText(name: string, content: BlobPart, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A file name from a board's name: its letters and digits, joined by dashes. */
export function fileNameOf(boardName: string): string {
  const plain = boardName
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${plain === "" ? "board" : plain}.loadstone.json`;
}
