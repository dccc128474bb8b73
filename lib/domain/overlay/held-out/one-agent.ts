import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const ONE_AGENT: readonly Architecture[] = [
  // Page ⇐SSE═ Chat ── Helper ── Model     resumes; Stop closes
  {
    says: "SSE that resumes by the last event id, and Stop closes it",
    board: `
      Page: web-browser
      Chat: app-server
      Helper: agent turns=conversation
      Model: llm
      Page -> Chat request https auth=session-cookie
      Page -> Chat stream sse resume=offset stop=close auth=session-cookie
      Chat -> Helper request grpc
      Helper -> Model request https abort=request
    `,
    deserves: {
      rules: "O5",
      failures: "F06 F07 F09 F16 F19 F26",
      signs: "agent model",
      small: false,
      grade: "conflict",
      scores: "1 0 1",
    },
    why: "a close means two things, and the model hangs on the request",
  },
  // the same, the arrow of the stream drawn as the words go
  {
    says: "The same SSE, drawn from the server to the page",
    board: `
      Model: llm
      Helper: agent turns=conversation
      Chat: app-server
      Page: web-browser
      Helper -> Model request https abort=request
      Chat -> Helper request grpc
      Chat -> Page stream sse resume=offset stop=close auth=session-cookie
      Page -> Chat request https auth=session-cookie
    `,
    deserves: {
      rules: "O5",
      failures: "F06 F07 F09 F16 F19 F26",
      signs: "agent model",
      small: false,
      grade: "conflict",
      scores: "1 0 1",
    },
    why: "which end a person draws first says nothing",
  },
  // Page ═SSE═ Gate ── Chat ── Helper ── Model
  //   └─POST─┘          └── Chats ──┘
  {
    says: "The run is off the request, its events are rows, Stop is a request that names the run",
    board: `
      Page: web-browser
      Gate: api-gateway auth=bearer-jwt rateLimit=token-bucket
      Chat: app-server
      Helper: agent turns=conversation saves=as-it-goes onDisconnect=continue terminal=watcher leaseSeconds=30
      Model: llm
      Chats: relational-database failover=passive
      Page -> Gate request https
      Page -> Gate stream sse resume=offset heartbeat=true runId=true
      Page -> Gate control https stop=message runId=true
      Gate -> Chat request https
      Chat -> Helper request grpc runId=true
      Chat -> Chats request sql
      Helper -> Chats write sql runId=true
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "C6",
      failures: "F26",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "the shape of the field projects; nothing watches it yet",
  },
  // Page ≈≈ Fn ≈≈ Model     Fn ── Redis (not durable)
  {
    says: "A function streams, a Redis keeps the stream for followers, Stop is an endpoint",
    board: `
      Page: web-browser
      Fn: serverless-function auth=session-cookie
      Model: llm turns=conversation
      Redis: cache
      Page -> Fn stream token-stream resume=offset runId=true
      Page -> Fn control https stop=message runId=true
      Fn -> Redis request redis
      Fn -> Model stream token-stream abort=run
    `,
    deserves: {
      rules: "",
      failures: "F09 F13 F19",
      signs: "model token-stream",
      small: false,
      grade: "post-over-log",
      scores: "2 0 2",
    },
    why: "one stream can be resumed; it is neither shared nor kept, and a dead function leaves its followers waiting",
  },
  // Page ⇐SSE═ Api ⇐ Log ⇐ Worker-agent;  Page ─POST─ Api ─ Queue ─ agent
  {
    says: "Redis Streams done whole: job queue, agent, stream, tail by position, Stop by channel",
    board: `
      Page: web-browser
      Api: app-server auth=bearer-jwt rateLimit=token-bucket instances=2
      Jobs: task-queue
      Helper: agent turns=conversation onDisconnect=continue terminal=watcher leaseSeconds=30 stableSteps=true
      Model: llm
      Stream: event-log retentionDays=7 failover=passive
      Stops: pub-sub
      Watch: metrics
      Page -> Api request https
      Page -> Api subscribe sse resume=offset heartbeat=true shared=true runId=true
      Page -> Api control https stop=message runId=true
      Api -> Jobs publish redis
      Api -> Stream subscribe redis
      Api -> Stream publish redis
      Api -> Stops publish redis runId=true
      Helper -> Jobs subscribe redis
      Helper -> Stops subscribe redis runId=true
      Helper -> Stream publish redis runId=true
      Helper -> Model request https abort=run
      Stream -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "nothing is missing but tests",
  },
  // Page ⇄WS⇄ Helper ── Model
  {
    says: "A WebSocket straight to the agent, Stop is a message on it",
    board: `
      Page: web-browser
      Helper: agent turns=conversation
      Model: llm
      Page -> Helper stream websocket stop=message runId=true auth=session-cookie
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
    why: "both can speak and nothing remembers",
  },
  // Page, App ⇄WS⇄ Sockets ── Bus(pub/sub) ── Helper
  {
    says: "A socket gateway and a pub/sub channel between the screens and the agent",
    board: `
      Page: web-browser
      App: mobile-app
      Sockets: websocket-gateway auth=bearer-jwt rateLimit=token-bucket
      Bus: pub-sub
      Helper: agent turns=conversation
      Model: llm
      Page, App -> Sockets stream websocket stop=message runId=true heartbeat=true
      Sockets -> Bus subscribe redis
      Sockets -> Bus publish redis
      Helper -> Bus publish redis runId=true
      Helper -> Bus subscribe redis runId=true
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F13 F18 F19",
      signs: "agent model",
      small: false,
      grade: "socket-without-log",
      scores: "0 1 2",
    },
    why: "every screen hears what is said now and nothing of what was said; nobody ends a dead run",
  },
  // Page ≈≈ Balancer ── Chat ── Model
  {
    says: "A chat as most begin it: fetch, a balancer, the text saved at the end",
    board: `
      Page: web-browser
      Balancer: load-balancer algorithm=round-robin
      Chat: app-server instances=3
      Helper: agent turns=conversation saves=at-end
      Model: llm
      Chats: document-store
      Page -> Balancer stream token-stream
      Balancer -> Chat request https
      Chat -> Helper request internal-rpc
      Helper -> Chats write tcp
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "half a minute of words is never silent for one; a stream that ends with its answer is a request like any other, so turns are fine",
  },
  // Page ─poll─ Api ── Jobs ── Helper ── Rows ── Api
  {
    says: "The page asks every two seconds; a worker-like agent writes rows as it goes",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie rateLimit=token-bucket
      Jobs: task-queue
      Helper: agent turns=task saves=as-it-goes onDisconnect=continue terminal=watcher leaseSeconds=30 stableSteps=true
      Model: llm
      Rows: relational-database failover=passive
      Page -> Api request https
      Api -> Jobs publish amqp
      Helper -> Jobs subscribe amqp
      Helper -> Rows write sql runId=true
      Api -> Rows request sql
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "",
      failures: "F16",
      signs: "agent model",
      small: false,
      grade: "none",
      scores: "1 1 0",
    },
    why: "a stored answer is read again and again; nothing can be said to the run",
  },
  // Page ≈≈ Helper ── Model    a close is a stop, on purpose
  {
    says: "A close is a cancel, on purpose, and nothing is resumed",
    board: `
      Page: web-browser
      Helper: agent turns=conversation onDisconnect=stop saves=at-end
      Model: llm
      Chats: document-store
      Page -> Helper stream token-stream resume=none stop=close auth=session-cookie
      Helper -> Model request https abort=request
      Helper -> Chats request tcp
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 1",
    },
    why: "plain and consistent, at the price of every drop",
  },
];
