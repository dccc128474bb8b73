/** One hop of a traced request. Times are means at the load they were traced at. */
export type Hop = {
  number: number;
  component: string;
  /** Absent for the client, where the request begins. */
  connection?: string;
  /** Time on this hop: network and the visit itself; undefined when the component is unstable. */
  addsMs?: number;
  /** Time since the client sent the request. */
  totalMs?: number;
  /** True when the caller does not wait for this hop (queues, publishes, replication). */
  later: boolean;
  /** What the hop does, in a few words: "cache hit 90 %, else on to Links". */
  says: string;
};

/** One class of traffic followed through the board. */
export type Trace = { classId: string; hops: readonly Hop[]; meanMs?: number };
