import { HeaderLink } from "@/components/shell/header-link";
import { Logo } from "@/components/shell/logo";
import { ThemeSelect } from "@/components/ui/theme-select";

/** The bar over every page but the board's own. */
export function SiteHeader() {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-panel px-3.5">
      <Logo />
      <nav aria-label="Site" className="ml-auto flex items-center gap-0.5 sm:gap-1">
        <HeaderLink href="/problems">Problems</HeaderLink>
        <HeaderLink href="/streams">Streams</HeaderLink>
        <span className="hidden sm:block">
          <HeaderLink href="/lab">Lab</HeaderLink>
        </span>
        <HeaderLink href="/boards">My boards</HeaderLink>
        <HeaderLink href="/learn">Learn</HeaderLink>
      </nav>
      <span aria-hidden className="mx-1 h-5 w-px bg-line" />
      <ThemeSelect />
    </header>
  );
}
