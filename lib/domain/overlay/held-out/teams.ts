import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

const LOG =
  "session-layer retentionDays=30 truth=log instances=3 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket";

export const TEAMS: readonly Architecture[] = [
  // Page ═SSE═ Boss(code) ─┬─ Search
  //                        └─ Write
  {
    says: "Plain code plans with a model, leads two agents and relays them",
    board: `
      Page: web-browser
      Boss: app-server
      Search: agent
      Write: agent
      Model: llm turns=task
      Page -> Boss stream sse
      Boss -> Search request https
      Boss -> Write request https
      Boss, Search, Write -> Model request https
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F04 F09 F14 F15 F16 F19 F26",
      signs: "agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "it leads and passes on, whatever it is called",
  },
  // Page ═SSE═ Site(code) ── Helper
  {
    says: "A server that also asks a model for titles serves one agent",
    board: `
      Page: web-browser
      Site: app-server
      Helper: agent turns=conversation
      Model: llm
      Page -> Site stream sse shared=true
      Site -> Helper request https
      Site, Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F09 F16 F19",
      signs: "agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "a server in front of one agent is no orchestrator",
  },
  // Page ═ Sockets ⇐ Bus ⇐ Lead ;  Lead ── Flow ── A, B ── Flow
  {
    says: "Sub-agents report to a workflow engine, and the orchestrator alone publishes",
    board: `
      Page: web-browser
      Sockets: websocket-gateway auth=bearer-jwt rateLimit=token-bucket
      Bus: pub-sub
      Lead: orchestrator turns=task stableSteps=true terminal=workflow
      Flow: workflow-engine
      A: agent stableSteps=true terminal=workflow
      B: agent stableSteps=true terminal=workflow
      Model: llm
      Page -> Sockets stream websocket stop=message runId=true heartbeat=true
      Sockets -> Bus publish redis
      Bus -> Sockets subscribe redis
      Lead -> Bus publish redis runId=true
      Bus -> Lead subscribe redis
      Lead -> Flow publish grpc
      Flow -> A subscribe grpc
      Flow -> B subscribe grpc
      A, B -> Flow publish grpc
      Flow -> Lead subscribe grpc
      Lead, A, B -> Model request https abort=run
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F04 F15 F19",
      signs: "orchestrator agent model",
      small: false,
      grade: "socket-without-log",
      scores: "0 1 2",
    },
    why: "an engine in between relays no less",
  },
  // Page ═ Log ⇐ Lead, A, B over a collector queue
  {
    says: "All agents publish through one queue that a writer drains into the session",
    board: `
      Page: web-browser
      Log: ${LOG}
      Drain: worker
      Out: task-queue
      Lead: orchestrator turns=task
      A: agent
      B: agent
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Lead control https runId=true
      Log -> A control https runId=true
      Log -> B control https runId=true
      Lead, A, B -> Out publish amqp runId=true
      Out -> Drain subscribe amqp
      Drain -> Log publish https runId=true
      Lead -> A request https runId=true
      Lead -> B request https runId=true
      Lead, A, B -> Model request https abort=run
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
    why: "each speaks for itself; a queue on the way relays nobody's plans",
  },
  // Page ═ Log ⇐ Lead ; A ── blobs
  {
    says: "A sub-agent that nobody hears leaves files, and the orchestrator says so",
    board: `
      Page: web-browser
      Log: ${LOG}
      Lead: orchestrator turns=task
      Painter: agent
      Files: object-store
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Lead control https runId=true
      Lead -> Log publish https runId=true
      Lead -> Painter request https runId=true
      Painter -> Files write s3
      Page -> Files read s3
      Lead, Painter -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O6",
      failures: "F15",
      signs: "orchestrator agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "its files are there at the end; of its progress only the orchestrator speaks",
  },
  // Page ═ Log ⇐ A, B (peers over a blackboard)
  {
    says: "Two peers without a leader work over a shared blackboard and both publish",
    board: `
      Page: web-browser
      Log: ${LOG}
      A: agent turns=task
      B: agent turns=task
      Board: document-store
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> A control https runId=true
      Log -> B control https runId=true
      A, B -> Log publish https runId=true
      A, B -> Board request tcp
      A, B -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "nobody relays anybody",
  },
  // one of the peers forgets its run
  {
    says: "Two publishers on one session, and one of them names no run",
    board: `
      Page: web-browser
      Log: ${LOG}
      A: agent turns=task
      B: agent turns=task
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> A control https runId=true
      Log -> B control https runId=true
      A -> Log publish https runId=true
      B -> Log publish https
      A, B -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "F12",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "its words are mixed into the other's",
  },
  // Page ═ Log ; tools behind a queue and a worker
  {
    says: "A mail tool is fed by a queue and cannot be undone",
    board: `
      Page: web-browser
      Log: ${LOG}
      Helper: agent turns=task
      Out: task-queue
      Mail: tool irreversible=true
      Blobs: object-store
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Blobs write s3
      Helper -> Out publish amqp
      Mail -> Out subscribe amqp
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O9",
      failures: "F05",
      signs: "agent model tool",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "a mail in a queue is sent although somebody pressed Stop",
  },
  // Actor (generic): code, store and sockets in one, asks the model itself
  {
    says: "An actor for each session, drawn as one part that runs code, keeps and holds sockets",
    board: `
      Page: web-browser
      Phone: mobile-app
      Actor: generic-component canRunCode=true canServe=true canStore=true canHoldConnections=true auth=bearer-jwt rateLimit=token-bucket instances=2
      Model: llm turns=conversation
      Watch: metrics
      Page, Phone -> Actor stream websocket resume=offset stop=message runId=true heartbeat=true
      Actor -> Model request https abort=run
      Actor -> Watch publish telemetry
    `,
    deserves: {
      rules: "O10",
      failures: "F13",
      signs: "model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "it is its own log; who ends its runs when it dies is not said",
  },
];
