import type { ComponentProps } from "react";
import { useIsFar } from "@/components/canvas/use-far";

/** The outermost box of a card. It alone is drawn anew where the zoom comes to where the card shows less, not what is within. */
export function FarFrame({ id, ...box }: ComponentProps<"div"> & { id: string }) {
  return <div {...box} data-far={useIsFar(id) || undefined} />;
}
