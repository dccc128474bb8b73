import "server-only";

/** The `filename` parameters of a download: plain letters for old clients, and the full name, percent-encoded. */
export function exportFileName(boardName: string): string {
  // Half a surrogate pair cannot be percent-encoded.
  const name = boardName.replace(/[\uD800-\uDFFF]/gu, "").trim() || "board";
  const plain =
    name
      .normalize("NFKD")
      .replace(/[^\w-]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "board";
  const full = encodeURIComponent(`${name}.loadstone.json`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}.loadstone.json"; filename*=UTF-8''${full}`;
}
