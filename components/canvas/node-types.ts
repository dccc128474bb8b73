import { ComponentCard } from "@/components/canvas/component-card";
import { ConnectionLine } from "@/components/canvas/connection-line";
import { ContainerFrame } from "@/components/canvas/container-frame";
import { DataModelCard } from "@/components/canvas/data-model-card";
import { TextCard } from "@/components/canvas/text-card";

/** Kept outside every render: React Flow draws all nodes anew when this object is. */
export const NODE_TYPES = {
  component: ComponentCard,
  container: ContainerFrame,
  card: TextCard,
  dataModel: DataModelCard,
};

export const EDGE_TYPES = { connection: ConnectionLine };
