import type { Refusal } from "@/lib/domain/edit/edit";

/** Why the board did not take it, and what it would take. */
export function RefusalLine({ refusal }: { refusal: Refusal | null }) {
  return (
    <div role="alert">
      {refusal ? (
        <p className="rounded-lg bg-hot-bg px-3 py-2 text-xs">
          <span className="font-medium">{refusal.message}</span> {refusal.suggestion}
        </p>
      ) : null}
    </div>
  );
}
