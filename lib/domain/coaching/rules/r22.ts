import { counted } from "@/lib/domain/coaching/counted";
import { listNames } from "@/lib/domain/coaching/list-names";
import type { Rule } from "@/lib/domain/coaching/rule";
import { thresholdOf } from "@/lib/domain/coaching/threshold-of";
import type { Connection } from "@/lib/domain/board/connection-schema";
import { settingOf, type BoardIndex, type Part } from "@/lib/domain/graph/board-index";
import { placeOf } from "@/lib/domain/graph/containers";
import { isFollower } from "@/lib/domain/graph/followers";
import { nameOf } from "@/lib/domain/graph/part-name";
import { isWaited } from "@/lib/domain/graph/request-graph";

function crossesRegions(index: BoardIndex, line: Connection): boolean {
  const [from, to] = [line.from, line.to].map((id) => {
    const part = index.part(id);
    return part && placeOf(index, part, "region");
  });
  return from !== undefined && to !== undefined && from !== to;
}

/** A writer elsewhere waits for the primary; a primary that copies synchronously waits for the follower elsewhere. */
function waitsAcross(index: BoardIndex, primary: Part): readonly Connection[] {
  const writes = primary.in.filter(
    (line) => (line.purpose === "write" || line.purpose === "request") && isWaited(index, line),
  );
  const copies = primary.out.filter((line) => {
    const follower = index.part(line.to);
    const how = line.settings["replication"] ?? (follower && settingOf(follower, "replication"));
    return line.purpose === "replicate" && (how === "sync" || how === "semi-sync");
  });
  return [...writes, ...copies].filter((line) => crossesRegions(index, line));
}

/** R22: with several regions, a store with one primary whose writes wait for another region. */
export const writesCrossRegions: Rule = ({ index }, thresholds) => {
  const regions = index.parts.filter((part) => part.facts.has("region"));
  if (regions.length < thresholdOf(thresholds, "regions")) return [];
  return index.parts.flatMap((part) => {
    const one =
      part.facts.has("single-writer") &&
      settingOf(part, "multiRegion") !== "multi-primary" &&
      !isFollower(index, part);
    const lines = one ? waitsAcross(index, part) : [];
    if (lines.length === 0) return [];
    const slots = {
      primary: nameOf(part),
      regions: regions.length,
      lines: counted(lines.length, "connection"),
      names: listNames(regions),
    };
    return [{ components: [part.id], connections: lines.map((line) => line.id), slots, about: [part.id] }];
  });
};
