/** What the numbers are, said once for the whole site. */
export function SiteFooter() {
  return (
    <footer className="border-t border-line px-4 py-6 text-xs text-ink-3 sm:px-10 lg:px-[72px]">
      Every figure has a range, a grade and a source. All of it is modelled, none of it promised.
    </footer>
  );
}
