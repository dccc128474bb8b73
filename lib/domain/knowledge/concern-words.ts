import type { Concern } from "@/lib/domain/knowledge/selector-schema";

/** What no drawing shows, as a person would say it of their own system. */
export const CONCERN_WORDS: Readonly<Record<Concern, string>> = {
  "owned-data": "Data belongs to someone, and roles differ",
  public: "It can be reached from the internet",
  "public-contract": "Clients call it that we cannot upgrade",
  money: "A lost or doubled write costs money",
  realtime: "People see changes without asking",
  "slow-work": "Some work may finish later",
  media: "Large or static files make up most bytes",
  "distant-users": "Users are far from the region",
  abuse: "Bots, noisy tenants or costly third parties",
  operated: "A team runs it and promises a level of service",
  regions: "It must survive a region, or serve several",
  agents: "AI agents act for people",
};
