import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const SINGLE_TURNS: readonly Architecture[] = [
  // Page ── Site ── Model
  {
    says: "A question box on a website with one call of a model behind it",
    board: `
      Page: web-browser
      Site: app-server
      Model: llm turns=single
      Page -> Site request https
      Site -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06",
      signs: "model",
      small: true,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "one screen, one turn, seconds",
  },
  // Page ── Edge ── Wall ── Door ── Fn ≈≈ Model
  {
    says: "A question box behind an edge, a firewall and a gateway, streamed",
    board: `
      Page: web-browser
      Edge: cdn
      Wall: waf mode=block
      Door: api-gateway auth=api-key rateLimit=token-bucket
      Fn: serverless-function processingMs=8000
      Model: llm turns=single
      Page -> Edge stream token-stream
      Edge -> Wall request https
      Wall -> Door request https
      Door -> Fn request https
      Fn -> Model stream token-stream
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06",
      signs: "model token-stream",
      small: true,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "parts in between change nothing: 8 s are never silent for a minute",
  },
  // Page ┐
  //      ├─ Api ── Model
  // App  ┘
  {
    says: "A translator on the web and as an app, one sentence at a time",
    board: `
      Page: web-browser
      App: mobile-app
      Api: managed-platform
      Model: llm turns=single
      Page, App -> Api request https
      Api -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F10 F18",
      signs: "model",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "one surface is what the book calls unnecessary; with two, what is asked here is not seen there, and nobody is trapped in a second's work",
  },
  // Page ── Log ── Site ── Model
  {
    says: "The question box with a whole session layer before it",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=7 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher rateLimit=token-bucket auth=bearer-jwt
      Site: app-server
      Model: llm turns=single
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Site -> Log publish https runId=true
      Log -> Site control https runId=true
      Site -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O12",
      failures: "",
      signs: "model",
      small: true,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "all is right but the need",
  },
  // Page ── Api ─┬─ Vectors
  //              └─ Model
  {
    says: "Questions to a handbook: passages are looked up, a model answers once",
    board: `
      Page: web-browser
      Api: app-server
      Vectors: vector-store
      Model: llm turns=single
      Page -> Api stream token-stream
      Api -> Vectors read https
      Api -> Model stream https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06",
      signs: "model token-stream",
      small: true,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "reading passages is no act",
  },
  // Page ≈≈ Door ── Buyer ─┬─ Model
  //                        └─ Orders (irreversible)
  {
    says: "One order to an agent that then buys things for ten minutes",
    board: `
      Page: web-browser
      Door: load-balancer algorithm=least-connections
      Buyer: agent turns=single processingMs=600000
      Model: llm
      Orders: tool irreversible=true
      Page -> Door stream token-stream
      Door -> Buyer request https
      Buyer -> Model request https
      Buyer -> Orders request mcp
    `,
    deserves: {
      rules: "O9",
      failures: "F01 F02 F03 F06 F09 F14 F16 F19",
      signs: "agent model tool token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "asking again is not cheap where something was bought",
  },
];
