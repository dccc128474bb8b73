import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const SCREENS: readonly Architecture[] = [
  // Shop ≈≈ Translate ;  Desk ≈≈ Summary      nothing shared
  {
    says: "Two bots of one turn on two screens that have nothing to do with each other",
    board: `
      Shop: web-browser
      Desk: web-browser usedBy=staff
      Translate: app-server
      Summary: serverless-function
      Model: llm turns=single
      Shop -> Translate request https
      Desk -> Summary request https
      Translate -> Model request https
      Summary -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06",
      signs: "model",
      small: true,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "each answer has one screen; staff are not kept from a session of customers, for there is none",
  },
  // Page ≈≈ Chat ; Desk ≈≈ Copilot
  {
    says: "Customers and staff have an agent each, on a screen each",
    board: `
      Page: web-browser usedBy=customers
      Desk: web-browser usedBy=staff
      Chat: agent turns=conversation saves=at-end
      Copilot: agent turns=conversation saves=at-end
      Chats: document-store
      Model: llm
      Page -> Chat stream token-stream
      Desk -> Copilot stream token-stream
      Chat, Copilot -> Chats write tcp
      Chat, Copilot -> Model request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16 F17",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "nothing is read on two screens; but staff cannot see what customers were told",
  },
  // Page ≈≈ Complete (one turn) ; Page ≈≈ Chat
  {
    says: "A page with completions of one turn and a chat",
    board: `
      Page: web-browser
      Complete: serverless-function
      Chat: agent turns=conversation saves=at-end
      Chats: document-store
      Small: llm turns=single
      Big: llm turns=conversation
      Page -> Complete request https
      Page -> Chat stream token-stream
      Complete -> Small request https
      Chat -> Big request https
      Chat -> Chats write tcp
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16",
      signs: "agent model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "the chat speaks for itself; nobody is trapped in a completion",
  },
  // Laptop ═ Log ⇐ Helper ≈≈ Phone
  {
    says: "The laptop reads the session, and the phone still streams from the agent",
    board: `
      Laptop: web-browser
      Phone: mobile-app
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Laptop -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Phone -> Helper stream token-stream auth=bearer-jwt
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O1",
      failures: "F01 F02 F09 F18",
      signs: "agent model token-stream",
      small: false,
      grade: "socket-without-log",
      scores: "1 1 2",
    },
    why: "half moved: the phone loses what the laptop keeps",
  },
  // Laptop ═ Log ⇐ Helper ; Desk ═ Log (staff)
  {
    says: "Staff join the same session as the customer and may take over",
    board: `
      Laptop: web-browser usedBy=customers
      Desk: web-browser usedBy=staff
      Door: api-gateway auth=sso rateLimit=token-bucket
      Log: session-layer retentionDays=90 truth=database instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=staff doubleText=queue terminal=watcher
      Helper: agent turns=conversation
      Model: llm
      History: relational-database failover=passive
      Watch: metrics
      Laptop, Desk -> Door subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Door -> Log request https
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Log -> History write sql
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
    why: "one conversation, every participant",
  },
  // the same, bound to the connection
  {
    says: "A session whose id is the id of the connection, on two screens",
    board: `
      Laptop: web-browser
      Phone: mobile-app
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=connection inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Laptop, Phone -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "F18",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "a phone has another connection, and so another session",
  },
  // Page, Phone ─poll─ Api ── Rows ⇐ Runner (takes jobs from the rows)
  {
    says: "Two screens poll a table, which is also what the agent takes its jobs from",
    board: `
      Page: web-browser
      Phone: mobile-app
      Api: app-server auth=session-cookie rateLimit=token-bucket
      Rows: relational-database failover=passive
      Runner: agent turns=task saves=as-it-goes
      Model: llm
      Page, Phone -> Api request https
      Api -> Rows request sql
      Runner -> Rows request sql runId=true
      Runner -> Model request https abort=run
    `,
    deserves: {
      rules: "",
      failures: "F16",
      signs: "agent model",
      small: false,
      grade: "none",
      scores: "1 1 0",
    },
    why: "whoever asks gets what is stored so far, on both screens; nobody can stop it",
  },
  // Laptop, Phone ═ Log ⇐ Helper    one copy, no roll-up
  {
    says: "A session of one copy, every token an event of its own",
    board: `
      Laptop: web-browser
      Phone: mobile-app
      Log: session-layer retentionDays=30 truth=log rollupMs=0 identity=conversation inputs=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Helper: agent turns=conversation
      Model: llm
      Watch: metrics
      Laptop, Phone -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "O7",
      failures: "F20",
      signs: "agent model",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "all conversations hang on one copy",
  },
  // Partner ── Api ── Helper
  {
    says: "Another company's system asks our agent, and no person of ours is at a screen",
    board: `
      Partner: partner-system
      Door: api-gateway auth=api-key rateLimit=token-bucket
      Helper: agent turns=task
      Model: llm
      Partner -> Door request https
      Door -> Helper request https
      Helper -> Model request https
    `,
    deserves: { rules: "", failures: "", signs: "agent model", small: true, grade: "none", scores: "0 0 0" },
    why: "a machine asks again by itself; people see nothing of it",
  },
];
