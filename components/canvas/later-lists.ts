import { later } from "@/components/ui/later";

/** The lists that are typed into, fetched when one is first opened. */
export const KindList = later(() => import("@/components/canvas/kind-list").then((part) => part.KindList));
export const ConnectPanel = later(() =>
  import("@/components/canvas/connect-panel").then((part) => part.ConnectPanel),
);
