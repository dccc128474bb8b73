import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

export const TOOLS_AND_VOICE: readonly Architecture[] = [
  // Phone ⇄WebRTC⇄ Media ── Voice ── Speech
  {
    says: "A voice agent over WebRTC; talking over it stops it",
    board: `
      Phone: mobile-app
      Media: websocket-gateway auth=bearer-jwt rateLimit=token-bucket
      Voice: agent turns=conversation
      Speech: llm
      Phone -> Media stream webrtc stop=message runId=true heartbeat=true
      Media -> Voice stream grpc
      Voice -> Speech stream grpc abort=run
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F04 F09 F19",
      signs: "agent model",
      small: false,
      grade: "socket-without-log",
      scores: "0 0 2",
    },
    why: "both ways, and a call that drops is gone",
  },
  // Page ≈≈ Helper ── Hub ─┬─ Mail (irreversible)
  //                        └─ Wiki
  {
    says: "MCP servers behind a gateway: one sends mail, one reads a wiki",
    board: `
      Page: web-browser
      Helper: agent turns=conversation
      Model: llm
      Hub: api-gateway auth=oauth-oidc
      Mail: tool irreversible=true
      Wiki: tool irreversible=false abortable=true
      Page -> Helper stream token-stream auth=session-cookie
      Helper -> Model request https
      Helper -> Hub request mcp
      Hub -> Mail request mcp
      Hub -> Wiki request mcp
    `,
    deserves: {
      rules: "O9",
      failures: "F01 F02 F06 F09 F14 F16 F19",
      signs: "agent model tool token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "a gateway in between makes a tool no safer; a tool that looks for a stop is fine",
  },
  // Page ≈≈ Api ── Gateway ─┬─ ModelA
  //                         └─ ModelB
  {
    says: "Code asks one of two models through a gateway for models, turn after turn",
    board: `
      Page: web-browser
      Api: app-server auth=session-cookie
      Models: model-gateway rateLimit=token-bucket
      ModelA: llm turns=conversation
      ModelB: llm turns=conversation
      Page -> Api stream token-stream
      Api -> Models request https
      Models -> ModelA request https
      Models -> ModelB request https
    `,
    deserves: {
      rules: "",
      failures: "F01 F02 F06 F09 F16 F19",
      signs: "model token-stream",
      small: false,
      grade: "close-is-cancel",
      scores: "0 0 0",
    },
    why: "the code makes the answers, not the gateway; and one voice, not two",
  },
  // Laptop, Phone ═ Log ⇐ Helper ── Pay (asks first)
  {
    says: "A payment asks a person first, on two devices",
    board: `
      Laptop: web-browser
      Phone: mobile-app
      Log: session-layer retentionDays=30 truth=log instances=2 shardBy=session identity=conversation inputs=true compacts=true presence=true cancelBy=owner doubleText=queue terminal=watcher auth=bearer-jwt rateLimit=token-bucket
      Helper: agent turns=task
      Model: llm
      Pay: tool irreversible=true approval=true
      Watch: metrics
      Laptop, Phone -> Log subscribe websocket resume=snapshot stop=message runId=true heartbeat=true
      Log -> Helper control https runId=true
      Helper -> Log publish https runId=true
      Helper -> Model request https abort=run
      Helper -> Pay request mcp abort=run
      Log -> Watch publish telemetry
    `,
    deserves: {
      rules: "",
      failures: "F24 F25",
      signs: "agent model tool",
      small: false,
      grade: "both-ways-over-log",
      scores: "2 2 2",
    },
    why: "both devices may approve, and the call carries no key",
  },
  // Terminal ══ Coder ─┬─ Model
  //                    └─ Shell
  {
    says: "A coding agent in a terminal with a shell and a file server",
    board: `
      Terminal: device
      Coder: agent turns=task processingMs=900000
      Model: llm
      Shell: tool irreversible=true abortable=true
      Files: tool irreversible=false
      Terminal -> Coder stream grpc stop=message
      Coder -> Model stream token-stream abort=run
      Coder -> Shell request mcp
      Coder -> Files request mcp
    `,
    deserves: {
      rules: "O9",
      failures: "F01 F02 F05 F08 F09 F14 F19 F22",
      signs: "agent model tool token-stream",
      small: false,
      grade: "stop-without-log",
      scores: "0 0 2",
    },
    why: "what cannot be undone has to ask first, even if it looks for a stop",
  },
];
