import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

const LOG =
  "session-layer retentionDays=30 truth=log instances=3 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket";

export const FIELD: readonly Architecture[] = [
  // Page ⇄WS⇄ Gate ── Fn ── Model ; Fn posts back to Gate
  {
    says: "A socket at a gateway, a function behind it that posts its words back",
    board: `
      Page: web-browser
      Gate: api-gateway auth=bearer-jwt rateLimit=token-bucket
      Fn: serverless-function
      Model: llm turns=conversation
      Page -> Gate stream websocket stop=message runId=true heartbeat=true
      Gate -> Fn request https
      Fn -> Gate publish https
      Fn -> Model stream token-stream abort=run
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F09 F19",
      signs: "model token-stream",
      small: false,
      grade: "socket-without-log",
      scores: "0 0 2",
    },
    why: "both sides speak, and what is said while nobody listens is gone",
  },
  // Page ═SSE═ Api ⇐ Redis (as a cache, published and subscribed) ⇐ Worker
  {
    says: "Redis drawn as a cache carries the stream; readers come back by position",
    board: `
      Page: web-browser
      Phone: mobile-app
      Api: app-server auth=session-cookie rateLimit=token-bucket
      Jobs: task-queue
      Helper: agent turns=task stableSteps=true terminal=watcher leaseSeconds=30
      Redis: cache
      Model: llm
      Page, Phone -> Api request https
      Page, Phone -> Api subscribe sse resume=offset heartbeat=true shared=true runId=true
      Api -> Jobs publish amqp
      Jobs -> Helper subscribe amqp
      Helper -> Redis publish redis runId=true
      Api -> Redis subscribe redis
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F10 F16 F18 F19",
      signs: "agent model",
      small: false,
      grade: "no-stop",
      scores: "2 1 0",
    },
    why: "it resumes while the memory lasts; nothing durable has it, so tomorrow and the other device find nothing",
  },
  // Page ─ Api ── Helper ─┬─ Vectors
  //                       └─ Memory (conversation)
  {
    says: "An agent looks up passages and keeps its conversations in a table",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Helper: agent turns=conversation saves=as-it-goes
      Vectors: vector-store
      Memory: relational-database
      Model: llm
      Page -> Api stream token-stream
      Api -> Helper request https
      Helper -> Vectors request https
      Helper -> Memory request sql
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F06 F09 F16",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "a reload finds what was said so far, and nothing brings the rest",
  },
  // the same without the table
  {
    says: "An agent looks up passages and keeps nothing",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Helper: agent turns=conversation
      Vectors: vector-store
      Model: llm
      Page -> Api stream token-stream
      Api -> Helper request https
      Helper -> Vectors request https
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16 F19",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "an index of passages is no history",
  },
  // Page ═ Log ⇐ Bridge ⇐ Bus ⇐ Lead, A
  {
    says: "Agents publish on a bus of the house, and a bridge carries it into the session",
    board: `
      Page: web-browser
      Log: ${LOG}
      Bridge: worker
      Bus: pub-sub
      Lead: orchestrator turns=task
      A: agent
      Model: llm
      Watch: metrics
      Page -> Log stream websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Bridge control https runId=true
      Bridge -> Bus publish redis
      Bus -> Bridge subscribe redis
      Bridge -> Log publish https runId=true
      Lead, A -> Bus publish redis runId=true
      Bus -> Lead subscribe redis
      Bus -> A subscribe redis
      Lead -> A request https
      Lead, A -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "orchestrator agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "it arrives, whoever carries it; the bridge has no plans of its own",
  },
  // Page ═SSE═ Api ⇐ Stream ⇐ Runner ⇐ Flow ; Api ─cancel─ Flow
  {
    says: "A workflow engine is cancelled by our server, and a stream is read by position",
    board: `
      Page: web-browser
      Door: load-balancer algorithm=least-connections drainSeconds=300
      Api: app-server auth=oauth-oidc rateLimit=token-bucket instances=3
      Flow: workflow-engine
      Runner: agent turns=task terminal=workflow stableSteps=true
      Stream: event-log failover=passive
      Model: llm
      Traces: tracing
      Page -> Door request https
      Page -> Door subscribe sse resume=offset heartbeat=true shared=true runId=true
      Page -> Door control https stop=message runId=true
      Door -> Api request https
      Api -> Flow request grpc runId=true
      Flow -> Runner request grpc runId=true
      Runner -> Stream publish kafka runId=true
      Api -> Stream subscribe kafka
      Runner -> Model request https abort=run
      Stream -> Traces publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "events down, a request up, a log between",
  },
  // Page ─ Api ─ Files ; Files ─ Jobs ─ Reader ─ Rows ─ Api
  {
    says: "An upload wakes an agent; the page asks now and then whether it is done",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Files: object-store
      Jobs: task-queue delivery=at-most-once
      Reader: agent turns=task
      Rows: document-store
      Model: llm
      Page -> Api request https
      Api -> Files write s3
      Api -> Jobs publish amqp
      Reader -> Jobs subscribe amqp
      Reader -> Files read s3
      Reader -> Rows write tcp runId=true
      Api -> Rows read tcp
      Reader -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F13 F16",
      signs: "agent model",
      small: false,
      grade: "none",
      scores: "1 1 0",
    },
    why: "a job that dies is waited for; nothing tries it again, so nothing is written twice",
  },
  // Clock ── Watcher ⇒ Log ⇒ Page
  {
    says: "An agent that a clock begins tells a session what it sees, and people look on",
    board: `
      Clock: scheduler
      Watcher: agent turns=task
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true terminal=watcher auth=bearer-jwt
      Page: web-browser
      Model: llm
      Watch: metrics
      Clock -> Watcher request https
      Watcher -> Log write https runId=true
      Page -> Log subscribe sse resume=snapshot shared=true heartbeat=true
      Watcher -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "F16",
      signs: "agent model",
      small: false,
      grade: "no-stop",
      scores: "2 2 0",
    },
    why: "nobody begins its runs, so there is nobody to limit; and nobody can stop them",
  },
  // Page ⇄WS(publish)⇄ Helper
  {
    says: "One socket to the agent, drawn as what the page sends",
    board: `
      Page: web-browser
      Helper: agent turns=conversation
      Model: llm
      Page -> Helper publish websocket stop=message runId=true auth=session-cookie
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F09 F19",
      signs: "agent model",
      small: false,
      grade: "socket-without-log",
      scores: "0 0 2",
    },
    why: "a socket carries both directions, whichever was drawn",
  },
  // Page ≈≈ Platform (hosts the agent and keeps its threads)
  {
    says: "A platform that was bought hosts the run, keeps its threads and joins readers again",
    board: `
      Page: web-browser
      Platform: external-system canServe=true canRunCode=true canStore=true canAuthenticate=true
      Model: llm turns=conversation
      Page -> Platform request https
      Page -> Platform stream sse resume=offset heartbeat=true shared=true runId=true
      Page -> Platform control https stop=message runId=true
      Platform -> Model request https abort=run
    `,
    deserves: {
      rules: "C5 C6 O10",
      failures: "F13",
      signs: "model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "it does all that a session does; limits, its end of runs and its figures are ours to ask for",
  },
];
