import type { Lifetime } from "@/lib/domain/overlay/delivery-line";
import type { LineLife } from "@/lib/domain/overlay/line-lives";

const LIVES: Readonly<Record<Lifetime, string>> = {
  request: "Lives for one request.",
  connection: "Lives as long as the connection.",
  session: "Lives with the session.",
  permanent: "Lives for good.",
};

/** The life of what travels over a connection, in two sentences: how long, and what dies when it closes. */
export function lifeInWords({ lifetime, dies }: Pick<LineLife, "lifetime" | "dies">): string {
  return `${LIVES[lifetime]} Dies if this closes: ${dies}`;
}
