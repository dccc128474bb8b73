import type { Fact } from "@/lib/domain/catalogue/facts";

/** What a component can do, in the words of a person. Facts that only steer the engine have none. */
const FACT_WORDS: Readonly<Partial<Record<Fact, string>>> = {
  client: "load begins here",
  browser: "limited to what a browser speaks",
  lookup: "answers look-ups beside the request",
  entry: "faces the internet",
  balances: "picks one of several targets",
  serves: "answers requests",
  "runs-code": "runs our own code",
  "all-in-one": "web, code and data on one machine",
  stores: "holds data",
  durable: "survives a restart",
  caches: "holds copies that may be lost",
  edge: "stands near the user",
  "absorbs-bursts": "takes work now, hands it on at its consumers' pace",
  "needs-consumer": "useless without a reader",
  "fans-out": "one message reaches every subscriber",
  "holds-connections": "keeps connections open",
  "single-writer": "all writes pass one primary",
  "managed-redundancy": "its provider runs more than one",
  "limits-rate": "limits rates",
  authenticates: "knows who asks",
  "filters-attacks": "filters attacks",
  observes: "watches the others",
  delivers: "builds and ships versions",
  external: "outside our control",
  agent: "decides and acts by a model",
  model: "turns tokens into tokens",
  orchestrator: "directs other agents",
  tool: "acts on behalf of an agent",
  "session-layer": "a durable log between agents and clients",
};

/** The facts that can be said in words, in the order given. */
export function factWords(facts: Iterable<Fact>): string[] {
  return [...facts].flatMap((fact) => FACT_WORDS[fact] ?? []);
}
