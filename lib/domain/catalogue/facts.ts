import * as z from "zod";

/**
 * What a component can do. Rules, load and ladder ask for these and never for a kind's name,
 * so a new kind is a new file in `content/catalogue/kinds/`.
 */
export const FACTS = [
  "client", // load begins here
  "browser", // limited to what a browser exposes (no bare gRPC, no raw sockets)
  "lookup", // answers name look-ups, stands beside the request path
  "entry", // made to face the internet
  "balances", // picks one of several interchangeable targets
  "serves", // answers requests
  "runs-code", // runs our own code
  "all-in-one", // web, application and database share this one machine
  "stores", // holds data
  "durable", // what it holds survives a restart: may be a system of record
  "caches", // holds copies that may be lost; answers a share of reads itself
  "edge", // stands near the user, in front of our network
  "absorbs-bursts", // takes work now, hands it on at its consumers' pace
  "needs-consumer", // useless without a reader
  "fans-out", // one message reaches every subscriber
  "holds-connections", // keeps long-lived client connections
  "single-writer", // all writes pass one primary
  "managed-redundancy", // the provider runs more than one copy
  "limits-rate",
  "authenticates",
  "filters-attacks",
  "observes", // metrics, logs or traces
  "delivers", // builds and ships versions
  "external", // outside our control
  "generic", // its capabilities are set by the person
  "container", // frames other components
  "region",
  "zone",
  "private-network",
  "scaling-group",
  "agent", // decides and acts by a model
  "model", // turns tokens into tokens
  "orchestrator", // directs other agents
  "tool", // acts on behalf of an agent
  "session-layer", // durable log between agents and clients
] as const;

export const factSchema = z.enum(FACTS);
export type Fact = z.infer<typeof factSchema>;

/** The family of data a store is built for. */
export const DATA_FAMILIES = [
  "relational",
  "key-value",
  "document",
  "wide-column",
  "graph",
  "search",
  "blob",
  "time-series",
  "vector",
  "log",
] as const;
export const dataFamilySchema = z.enum(DATA_FAMILIES);
export type DataFamily = z.infer<typeof dataFamilySchema>;
