import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const SEVERAL_AGENTS: readonly Architecture[] = [
  // Page ═SSE═ Lead ─┬─ Search
  //                  └─ Write
  {
    says: "An orchestrator relays two sub-agents over SSE",
    board: `
      Page: web-browser
      Lead: orchestrator turns=task
      Search: agent
      Write: agent
      Model: llm
      Page -> Lead stream sse
      Lead -> Search request https
      Lead -> Write request https
      Lead, Search, Write -> Model request https
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F04 F09 F14 F15 F16 F19 F26",
      signs: "orchestrator agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "planning and relaying in one process",
  },
  // Page ═SSE═ Lead ─ Tasks ─ Search, Write ─ Results ─ Lead
  {
    says: "An orchestrator hands out work over a queue and takes results from another",
    board: `
      Page: web-browser
      Door: reverse-proxy
      Lead: orchestrator turns=task
      Tasks: task-queue
      Search: agent stableSteps=true
      Write: agent stableSteps=true
      Results: task-queue
      Model: llm
      Page -> Door stream sse
      Door -> Lead request https
      Lead -> Tasks publish amqp
      Search, Write -> Tasks subscribe amqp
      Search, Write -> Results publish amqp
      Lead -> Results subscribe amqp
      Lead, Search, Write -> Model request https
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F03 F04 F09 F13 F14 F15 F16 F19 F26",
      signs: "orchestrator agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "a queue between them relays no less, and a job that dies there is waited for without end",
  },
  // Page ═SSE═ Lead ⇐ Search, Write   (drawn as they report)
  {
    says: "Sub-agents drawn as handing their words to the orchestrator",
    board: `
      Search: agent
      Write: agent
      Lead: orchestrator turns=task
      Model: llm
      Page: web-browser
      Search -> Lead stream grpc
      Write -> Lead stream grpc
      Lead -> Page stream sse
      Lead, Search, Write -> Model request https
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F04 F09 F14 F15 F16 F19 F26",
      signs: "orchestrator agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "words go where they go, whoever drew the arrow",
  },
  // Page ═SSE═ Chief ── Head ── Digger
  {
    says: "A chief leads a head who leads a digger: two relays in a row",
    board: `
      Page: web-browser
      Chief: orchestrator turns=task
      Head: orchestrator
      Digger: agent
      Model: llm
      Page -> Chief stream sse
      Chief -> Head request https
      Head -> Digger request https
      Chief, Head, Digger -> Model request https
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F04 F09 F14 F15 F16 F19 F26",
      signs: "orchestrator agent model",
      small: false,
      grade: "neither",
      scores: "0 0 0",
    },
    why: "the digger is heard only through both",
  },
  // Page ═ Log ⇐ Lead, Search, Write
  {
    says: "Every agent appends for itself, and the orchestrator hears results",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=3 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Lead: orchestrator turns=task
      Search: agent
      Write: agent
      Model: llm
      Watch: tracing
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Lead control websocket runId=true
      Log -> Search control websocket runId=true
      Log -> Write control websocket runId=true
      Lead, Search, Write -> Log publish https runId=true
      Lead -> Search request https runId=true
      Lead -> Write request https runId=true
      Lead, Search, Write -> Model request https abort=run
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
    why: "the after picture of the book",
  },
  // Page ═ Log ⇐ Lead ── Search, Write
  {
    says: "A session with the orchestrator as its only writer",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=3 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Lead: orchestrator turns=task
      Search: agent
      Write: agent
      Model: llm
      Watch: tracing
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Lead control websocket runId=true
      Lead -> Log publish https runId=true
      Lead -> Search request https runId=true
      Lead -> Write request https runId=true
      Lead, Search, Write -> Model request https abort=run
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
    why: "a session does not end a relay; a cancel goes down through who leads",
  },
  // Page ═ Log ⇐ Plan-A(─ A1), Plan-B(─ B1)
  {
    says: "Two orchestrators, each with an agent; one of the two agents appends, the other is relayed",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=3 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      PlanA: orchestrator turns=task
      PlanB: orchestrator turns=task
      A1: agent
      B1: agent
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> PlanA control websocket runId=true
      Log -> PlanB control websocket runId=true
      Log -> A1 control websocket runId=true
      PlanA, PlanB, A1 -> Log publish https runId=true
      PlanA -> A1 request https runId=true
      PlanB -> B1 request https runId=true
      PlanA, PlanB, A1, B1 -> Model request https abort=run
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
    why: "only what B1 says is relayed",
  },
  // Page ═SSE═ Agent-A ── Agent-B     no orchestrator drawn
  {
    says: "An agent calls another agent as if it were a tool",
    board: `
      Page: web-browser
      Front: agent turns=conversation
      Expert: agent
      Model: llm
      Page -> Front stream token-stream
      Front -> Expert request mcp
      Front, Expert -> Model request https
    `,
    deserves: {
      rules: "O6",
      failures: "F01 F02 F06 F09 F14 F15 F16 F19",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "it leads another, whatever its name",
  },
];
