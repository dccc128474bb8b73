import Link from "next/link";

/** The name, and the way home. */
export function Logo() {
  return (
    <Link href="/" className="flex h-8 items-center gap-2 rounded-lg text-sm font-semibold tracking-tight">
      <span
        aria-hidden
        className="size-[18px] rounded-[5px] bg-[linear-gradient(160deg,var(--accent),oklch(0.6_0.15_200))]"
      />
      <span className="max-[26rem]:sr-only">Loadstone</span>
    </Link>
  );
}
