import type { Source } from "@/lib/domain/catalogue/source-schema";

/** Where it is written, in one small paragraph. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <p className="max-w-[90ch] text-xs text-ink-3">
      <span className="font-medium">Sources: </span>
      {sources.map(({ title }) => title).join("; ")}.
    </p>
  );
}
