import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

const LOG =
  "session-layer retentionDays=30 truth=log instances=3 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket";

export const WRITERS: readonly Architecture[] = [
  // Page ═ Log ⇐ Api ── Helper
  {
    says: "Our server writes into the session what the agent answers it",
    board: `
      Page: web-browser
      Api: app-server auth=bearer-jwt
      Log: ${LOG}
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Page -> Log subscribe sse resume=snapshot runId=true heartbeat=true shared=true
      Page -> Api request https
      Page -> Api control https stop=message runId=true
      Api -> Helper request https
      Api -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "whoever writes for the agent names its run",
  },
  // Page ═ Log ⇐ Ingest ⇐ Helper
  {
    says: "The agent is called, and writes what it says to a server that appends it",
    board: `
      Page: web-browser
      Api: app-server auth=bearer-jwt
      Ingest: app-server
      Log: ${LOG}
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Page -> Log subscribe sse resume=snapshot runId=true heartbeat=true shared=true
      Page -> Api request https
      Page -> Api control https stop=message runId=true
      Api -> Helper request https
      Helper -> Ingest write https runId=true
      Ingest -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "what is written is handed over, also by one who is asked",
  },
  // Laptop ═ Log ;  Phone ─poll─ Api ── Log
  {
    says: "The phone asks now and then what the laptop reads live",
    board: `
      Laptop: web-browser
      Phone: mobile-app
      Api: app-server auth=bearer-jwt
      Log: ${LOG}
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Laptop -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Phone -> Api request https
      Api -> Log read https
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 1 2",
    },
    why: "it lags, and it can be picked up",
  },
];
