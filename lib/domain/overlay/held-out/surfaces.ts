import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const SURFACES: readonly Architecture[] = [
  // Page ≈≈ ┐
  //         ├ Helper ── Model
  // Phone ≈≈┘
  {
    says: "Laptop and phone hold a stream each, and no session stands between",
    board: `
      Page: web-browser
      Phone: mobile-app
      Helper: agent turns=conversation saves=at-end
      Chats: document-store
      Model: llm
      Page, Phone -> Helper stream token-stream auth=access-refresh
      Helper -> Chats request tcp
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F10 F16 F18",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "what is under way is seen on the screen that asked",
  },
  // Page ≈≈ Helper ; Desk ── Crm
  {
    says: "Support looks at another system while the customer talks to the agent",
    board: `
      Page: web-browser usedBy=customers
      Desk: web-browser usedBy=staff
      Helper: agent turns=conversation saves=at-end
      Chats: document-store
      Crm: app-server
      Tickets: relational-database
      Model: llm
      Page -> Helper stream token-stream auth=session-cookie
      Helper -> Chats request tcp
      Desk -> Crm request https auth=sso
      Crm -> Tickets request sql
      Helper -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16 F17",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "who takes over begins with nothing",
  },
  // Page ═ Log ⇐ Helper ≈≈ Page
  {
    says: "A session stands on the board and the agent streams past it as well",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Door: load-balancer algorithm=least-connections drainSeconds=120
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Page -> Door stream token-stream auth=bearer-jwt heartbeat=true
      Door -> Helper request https
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O1",
      failures: "",
      signs: "agent model token-stream",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "nothing is lost, since the log has the same; but which of the two does a second screen believe",
  },
  // Page ─202─ Helper ; Page ═ Log ⇐ Helper
  {
    says: "The page wakes the agent by a short request and reads the session",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Helper: agent turns=conversation
      Door: api-gateway auth=bearer-jwt rateLimit=token-bucket
      Model: llm
      Watch: metrics
      Page -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Page -> Door request https
      Door -> Helper request https
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
      scores: "2 2 2",
    },
    why: "a wake-up that is answered at once is no answer",
  },
  // Page, Phone ─ Edge ─ Log ⇐ Helper
  {
    says: "Durable streams over plain HTTP behind an edge",
    board: `
      Page: web-browser
      Phone: mobile-app
      Edge: cdn auth=bearer-jwt rateLimit=token-bucket
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=participant doubleText=queue terminal=watcher
      Helper: agent turns=conversation
      Model: llm
      Watch: log-store
      Page, Phone -> Edge subscribe long-poll resume=offset runId=true heartbeat=true
      Page, Phone -> Edge control https stop=message runId=true
      Edge -> Log request https
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
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "sockets are not asked for; a log is",
  },
  // Page, Phone ─ Balancer(rr, 30 s) ─ Log ⇐ Helper
  {
    says: "A balancer that takes turns and drains for 30 s before the session",
    board: `
      Page: web-browser
      Phone: mobile-app
      Balancer: load-balancer algorithm=round-robin drainSeconds=30
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=time identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt
      Helper: agent turns=conversation onDisconnect=continue
      Model: llm
      Page, Phone -> Balancer subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Balancer -> Log subscribe websocket
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
    `,
    deserves: {
      rules: "C1 C2 C4 C5 C6",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "each consequence for the ladder's own steps, once",
  },
  // the same session, bare
  {
    says: "A session layer fresh from the palette, joined and not thought about",
    board: `
      Page: web-browser
      Phone: mobile-app
      Log: session-layer
      Helper: agent
      Model: llm
      Page, Phone -> Log subscribe websocket
      Helper -> Log publish https
      Helper -> Model request https
    `,
    deserves: {
      rules: "C5 C6 O10 O2 O3 O7 O8",
      failures: "F04 F10 F12 F13 F16 F18 F19 F23",
      signs: "agent model",
      small: false,
      grade: "neither",
      scores: "1 1 0",
    },
    why: "every word about it is still owed",
  },
  // Log ⇒ Page, Phone (drawn as it delivers)
  {
    says: "A session drawn as delivering to its screens, and asking the agent",
    board: `
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Page: web-browser
      Phone: mobile-app
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Log -> Page publish websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Phone stream websocket resume=snapshot stop=message runId=true heartbeat=true
      Helper -> Log subscribe websocket runId=true
      Helper -> Log publish websocket runId=true
      Helper -> Model request https abort=run
      Watch -> Log read https
    `,
    deserves: {
      rules: "",
      failures: "",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "arrows drawn as the words go",
  },
  // Page ═ Log, Door without a guard
  {
    says: "A session whose way to resume asks for an id alone, while its way to write is guarded",
    board: `
      Page: web-browser
      Door: api-gateway auth=bearer-jwt rateLimit=token-bucket
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Page -> Log subscribe sse resume=snapshot runId=true heartbeat=true shared=true
      Page -> Door control https stop=message runId=true
      Door -> Log write https
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O8",
      failures: "F23",
      signs: "agent model",
      small: false,
      grade: "post-over-log",
      scores: "2 2 2",
    },
    why: "access is asked at one door of two",
  },
  // adopted, all three in scope, no control drawn
  {
    says: "All three capabilities in scope, and no message can reach the agent",
    board: `
      Page: web-browser
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Page -> Log subscribe sse resume=snapshot runId=true heartbeat=true shared=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    adopted: true,
    scope: "d2.all-three",
    deserves: {
      rules: "O11 O4",
      failures: "F16",
      signs: "agent model",
      small: false,
      grade: "no-stop",
      scores: "2 2 0",
    },
    why: "a screen can only listen, and no test was run",
  },
];
