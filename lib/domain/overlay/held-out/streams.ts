import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const STREAMS: readonly Architecture[] = [
  // Page ─POST─▶ Fn (Stop closes)   Page ◀SSE─ Fn (resumes)
  {
    says: "Stop closes the stream that began the answer, and a second route resumes it",
    board: `
      Page: web-browser
      Fn: serverless-function auth=session-cookie
      Model: llm turns=conversation
      Page -> Fn stream token-stream stop=close
      Page -> Fn subscribe sse resume=offset shared=true
      Fn -> Model stream token-stream abort=request
    `,
    deserves: {
      rules: "O5",
      failures: "F01 F02 F06 F07 F09 F16 F19",
      signs: "model token-stream",
      small: false,
      grade: "conflict",
      scores: "1 0 1",
    },
    why: "the close means both, though the two meanings are drawn on two connections; the first is lost when it drops",
  },
  // Page ⇐SSE═ Balancer ── Chat ── Helper     resumes, Stop is a message without a run
  {
    says: "SSE that resumes, a Stop that is a request and names no run, a balancer that takes turns",
    board: `
      Page: web-browser
      Balancer: load-balancer algorithm=round-robin drainSeconds=30
      Chat: app-server auth=session-cookie instances=2
      Helper: agent turns=conversation
      Model: llm
      Page -> Balancer request https
      Page -> Balancer stream sse resume=offset heartbeat=true shared=true
      Page -> Balancer control https stop=message
      Balancer -> Chat request https
      Chat -> Helper request grpc
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "C1 C2",
      failures: "F07 F08 F09 F12 F13 F19",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 0 2",
    },
    why: "a late Stop ends the next run; the stream lasts, so turns and a short drain are felt",
  },
  // Phone ⇄gRPC⇄ Edge(proxy) ── Helper
  {
    says: "A phone on a gRPC stream behind a proxy, a task with tools, no word about breaks",
    board: `
      Phone: mobile-app
      Proxy: reverse-proxy
      Helper: agent turns=task
      Model: llm
      Search: tool irreversible=false
      Phone -> Proxy stream grpc
      Proxy -> Helper stream grpc
      Helper -> Model request https
      Helper -> Search request mcp
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F03 F06 F09 F14 F16 F19",
      signs: "agent model tool",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "one request, one run, and a proxy that hears nothing while a tool works",
  },
  // Page ≈≈ App ── Inner(balancer) ── Helper ── Tool
  {
    says: "The balancer stands between our own server and the agents",
    board: `
      Page: web-browser
      App: app-server auth=session-cookie
      Inner: load-balancer algorithm=round-robin
      Helper: agent turns=task instances=3
      Model: llm
      Search: tool irreversible=false
      Page -> App stream token-stream
      App -> Inner request https
      Inner -> Helper request https
      Helper -> Model request https
      Helper -> Search request mcp
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F03 F06 F09 F14 F16 F19",
      signs: "agent model tool token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "a silent minute is cut wherever a balancer waits",
  },
  // Page ─long poll─ Api ── Helper
  {
    says: "Long polling of an agent that answers into memory",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Helper: agent turns=conversation
      Model: llm
      Page -> Api request https
      Page -> Api subscribe long-poll
      Api -> Helper request internal-rpc
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F09 F16 F19",
      signs: "agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "it asks again by itself and does not say from where",
  },
  // Page ═SSE(replay)═ Api ⇐ Log ⇐ Helper
  {
    says: "Every event again for whoever comes back, out of a Kafka topic",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie rateLimit=token-bucket
      Helper: agent turns=conversation terminal=watcher leaseSeconds=20
      Model: llm
      Topic: event-log
      Watch: metrics
      Page -> Api stream sse resume=replay runId=true heartbeat=true shared=true
      Page -> Api control https stop=message runId=true
      Api -> Helper request https
      Topic -> Api subscribe kafka
      Helper -> Topic publish kafka runId=true
      Helper -> Model request https abort=run
      Watch -> Topic read telemetry
    `,
    deserves: {
      rules: "",
      failures: "F11 F21",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "everything once more, and nothing tells old words from new",
  },
  // Page ═ Sockets ⇐ Log ; Page ─POST─ Api ── Helper ⇒ Log (callbacks)
  {
    says: "The agent reports by calling our server back, token by token",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie rateLimit=token-bucket
      Jobs: task-queue
      Helper: agent turns=task stableSteps=true
      Model: llm
      Page -> Api request https
      Page -> Api stream sse shared=true
      Api -> Jobs publish amqp
      Jobs -> Helper subscribe amqp
      Helper -> Api request https runId=true
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F09 F13 F16 F19",
      signs: "agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "nobody waits for the agent, so what it says goes out by its own calls; when it dies nobody says so",
  },
  // Speaker ⇄MQTT⇄ Broker ⇄ Home (agent)
  {
    says: "A speaker at home talks to an agent over an MQTT broker",
    board: `
      Speaker: device
      Broker: pub-sub
      Home: agent turns=conversation
      Model: llm
      Lock: tool irreversible=true
      Speaker -> Broker publish mqtt
      Speaker -> Broker subscribe mqtt
      Home -> Broker subscribe mqtt
      Home -> Broker publish mqtt
      Home -> Model request https
      Home -> Lock request mcp
    `,
    deserves: {
      rules: "O9",
      failures: "F01 F02 F04 F12 F13 F14 F16 F19",
      signs: "agent model tool",
      small: false,
      grade: "neither",
      scores: "0 1 0",
    },
    why: "a broker without memory; who listens hears, and the lock is not asked for",
  },
  // Page ≈≈ Vendor (bought model, drawn as another system)
  {
    says: "Code streams tokens from a bought model that was drawn as another system",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Vendor: external-system
      Page -> Api stream token-stream
      Api -> Vendor request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06",
      signs: "token-stream",
      small: true,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "the protocol says it; code without tools on one screen counts as a single turn",
  },
  // Page ≈≈ Model
  {
    says: "The page asks the model itself",
    board: `
      Page: web-browser
      Model: llm turns=single
      Page -> Model stream token-stream
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06",
      signs: "model token-stream",
      small: true,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "no code of ours, and the answer still lives in one connection",
  },
  // the model's words drawn as they flow
  {
    says: "A chat drawn wholly as the words flow, from the model to the page",
    board: `
      Model: llm turns=conversation
      Api: app-server auth=session-cookie
      Edge: cdn
      Page: web-browser
      Model -> Api stream token-stream
      Api -> Edge stream token-stream
      Edge -> Page stream token-stream stop=close
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F05 F06 F09 F16 F19",
      signs: "model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 1",
    },
    why: "whether the model hears of the close nobody said",
  },
];
