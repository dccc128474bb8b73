import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const DETACHED: readonly Architecture[] = [
  // Page ═SSE═ Api ⇐ Events ⇐ Runner ── Model       no run ids
  {
    says: "Detached runs over a log, and neither an event nor a Stop says which run",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Jobs: task-queue
      Runner: agent turns=task onDisconnect=continue
      Model: llm
      Events: event-log
      Page -> Api request https
      Page -> Api subscribe sse resume=offset
      Page -> Api control https stop=message
      Api -> Jobs publish amqp
      Runner -> Jobs subscribe amqp
      Api -> Events subscribe kafka
      Runner -> Events publish kafka
      Api -> Runner control https
      Runner -> Model request https abort=run
    `,
    deserves: {
      rules: "C5 C6 O10",
      failures: "F07 F08 F11 F12 F13 F26",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "a late Stop ends the next run; a dead one spins; a redelivered job writes twice",
  },
  // Page ═ Log ═ Runner (woken by Flow)
  {
    says: "A workflow engine runs the agent, and its failure path writes the end",
    board: `
      Page: web-browser
      Phone: mobile-app
      Door: api-gateway auth=oauth-oidc rateLimit=token-bucket
      Log: session-layer retentionDays=30 truth=database instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue
      Flow: workflow-engine
      Runner: agent turns=task processingMs=600000 terminal=workflow stableSteps=true
      Model: llm
      Store: relational-database
      Watch: metrics
      Page, Phone -> Door subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Door -> Log subscribe websocket
      Log -> Flow control https runId=true
      Flow -> Runner request grpc runId=true
      Runner -> Log publish https runId=true
      Log -> Store write sql
      Runner -> Model request https abort=run
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
    why: "durable execution below, a durable session above",
  },
  // the same, the engine not told that a retry replaces
  {
    says: "A workflow engine that tries again, and each try writes anew",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue auth=bearer-jwt rateLimit=token-bucket
      Flow: workflow-engine
      Runner: agent turns=task processingMs=600000 terminal=workflow
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Flow control https runId=true
      Flow -> Runner request grpc runId=true
      Runner -> Log publish https runId=true
      Runner -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "F11",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "a repeated step doubles its words",
  },
  // Page ⇄WS⇄ Room (agent that holds its session) ── Memory
  {
    says: "One actor for each session: the agent holds the socket and its own store",
    board: `
      Page: web-browser
      Phone: mobile-app
      Room: agent turns=conversation terminal=run saves=as-it-goes onDisconnect=continue
      Memory: key-value-store
      Model: llm
      Page, Phone -> Room stream websocket resume=offset stop=message runId=true heartbeat=true auth=bearer-jwt
      Room -> Memory request tcp runId=true
      Room -> Model request https abort=run
    `,
    deserves: {
      rules: "C5 C6",
      failures: "F13",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "the actor reads its own log back; its finally ends no killed run",
  },
  // Page, Phone ═ Channel (bought) ═ Helper
  {
    says: "A managed channel carries the session; the provider keeps and serves it",
    board: `
      Page: web-browser
      Phone: mobile-app
      Channel: external-system canHoldConnections=true canStore=true canAuthenticate=true auth=bearer-jwt rateLimit=token-bucket instances=2
      Helper: agent turns=conversation terminal=watcher leaseSeconds=30
      Model: llm
      Page, Phone -> Channel subscribe websocket resume=offset stop=message runId=true heartbeat=true
      Helper -> Channel publish websocket runId=true
      Channel -> Helper control websocket runId=true
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "C6",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "bought or built, it does the same",
  },
  // Page ≈≈ Fn (goes on after the response) ── Log
  {
    says: "A function goes on after its response; nobody owns the end",
    board: `
      Page: web-browser
      Fn: serverless-function auth=session-cookie
      Model: llm turns=conversation
      Log: session-layer retentionDays=7 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue auth=session-cookie
      Watch: metrics
      Page -> Fn request https
      Page -> Log subscribe sse resume=snapshot heartbeat=true runId=true shared=true
      Page -> Log control https stop=message runId=true
      Log -> Fn control https runId=true
      Fn -> Log publish https runId=true
      Fn -> Model stream token-stream abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "C5 O10",
      failures: "F13",
      signs: "model token-stream",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "a function that times out writes no last event, and anyone may begin a hundred",
  },
];
