import type { Category } from "@/lib/domain/catalogue/kind-schema";

/** What each category of the catalogue is called on a screen. */
export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  client: "Clients",
  network: "Network",
  compute: "Compute",
  data: "Data",
  cache: "Cache",
  messaging: "Messaging",
  security: "Security",
  observability: "Observability",
  ai: "AI",
  session: "Sessions",
  container: "Containers",
  generic: "Anything else",
};
