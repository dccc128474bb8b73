import { StudioSkeleton } from "@/components/studio/studio-skeleton";

export default function Loading() {
  return <StudioSkeleton />;
}
