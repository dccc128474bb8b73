import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";
import type { Analysis } from "@/lib/domain/ladder/analysis";

/** What the overlay says of a board, in the words in which an architecture says what it deserves. */
export function judged({ findings, overlay }: Analysis): Architecture["deserves"] {
  const rules = findings.map(({ rule }) => rule).filter((rule) => /^[OC]\d/.test(rule));
  return {
    rules: [...new Set(rules)].sort().join(" "),
    failures: overlay.failures.map(({ failure }) => failure.id).join(" "),
    signs: overlay.signs.map(({ code }) => code).join(" "),
    small: overlay.small,
    grade: overlay.conflict?.grade ?? "none",
    scores: overlay.matrix.map(({ derived }) => String(derived)).join(" "),
  };
}
