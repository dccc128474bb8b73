/** The frame of the board screen, before the board is there. */
export function StudioSkeleton() {
  return (
    <div role="status" aria-label="Opening the board" className="grid h-dvh grid-rows-[48px_minmax(0,1fr)]">
      <div className="border-b border-line bg-panel" />
      <div className="grid min-h-0 md:grid-cols-[minmax(0,1fr)_360px] xl:grid-cols-[296px_minmax(0,1fr)_360px]">
        <div className="border-r border-line bg-panel max-xl:hidden" />
        <div className="dotted grid place-items-center text-ink-3">Opening the board…</div>
        <div className="border-l border-line bg-panel max-md:hidden" />
      </div>
    </div>
  );
}
