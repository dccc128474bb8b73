const ROWS = [1, 2, 3, 4];

/** The list's place while it is fetched. */
export function BoardLibrarySkeleton() {
  return (
    <div
      role="status"
      aria-label="Fetching your boards"
      className="mt-6 divide-y divide-line rounded-xl border border-line bg-panel shadow-card"
    >
      {ROWS.map((row) => (
        <div key={row} className="flex h-[52px] items-center px-4">
          <span className="h-3 w-48 rounded-full bg-line" />
        </div>
      ))}
    </div>
  );
}
