import type { Architecture } from "@/lib/domain/overlay/held-out/architecture";

const NOTHING = { rules: "", failures: "", signs: "", small: false, grade: "none", scores: "" } as const;

export const WITHOUT_AGENTS_OR_PEOPLE: readonly Architecture[] = [
  // Viewer ── Edge ── Blobs ;  Uploads ── Coder
  {
    says: "Video: uploads are transcoded, viewers stream from an edge",
    board: `
      Viewer: web-browser
      Tv: device
      Edge: cdn
      Api: app-server
      Blobs: object-store
      Jobs: task-queue
      Coder: media-transcoder
      Viewer, Tv -> Edge stream webrtc
      Edge -> Blobs read s3
      Viewer -> Api request https
      Api -> Jobs publish amqp
      Coder -> Jobs subscribe amqp
      Coder -> Blobs write s3
    `,
    deserves: NOTHING,
    why: "a stream without an agent",
  },
  // Trader ⇄WS⇄ Sockets ⇐ Bus ⇐ Feed
  {
    says: "A stock ticker over sockets behind a balancer that takes turns",
    board: `
      Trader: web-browser
      Phone: mobile-app
      Balancer: load-balancer algorithm=round-robin
      Sockets: websocket-gateway
      Prices: event-log
      Feed: worker
      Exchange: partner-system
      Trader, Phone -> Balancer stream websocket
      Balancer -> Sockets stream websocket
      Sockets -> Prices subscribe kafka
      Feed -> Prices publish kafka
      Exchange -> Feed publish https
    `,
    deserves: NOTHING,
    why: "prices are not answers",
  },
  // A, B ⇄ Sockets ── Bus ── Store
  {
    says: "People talk to people over sockets",
    board: `
      Ann: mobile-app
      Ben: web-browser
      Sockets: websocket-gateway
      Bus: pub-sub
      Messages: wide-column-store
      Ann, Ben -> Sockets stream websocket resume=offset stop=close
      Sockets -> Bus publish redis
      Sockets -> Bus subscribe redis
      Sockets -> Messages request tcp
    `,
    deserves: NOTHING,
    why: "a chat product, whose problems are others",
  },
  {
    says: "People talk to people over a session layer",
    board: `
      Ann: mobile-app
      Ben: web-browser
      Room: session-layer
      Ann, Ben -> Room subscribe websocket
      Ann, Ben -> Room publish https
    `,
    deserves: { ...NOTHING, scores: "0 0 0" },
    why: "no agent: the overlay has nothing to say",
  },
  // Clock ── Jobs ── Miner ─┬─ Model
  //                         └─ Lake
  {
    says: "Agents sort invoices at night, and nobody watches",
    board: `
      Clock: scheduler
      Jobs: task-queue
      Miner: agent turns=task processingMs=600000 onDisconnect=continue
      Model: llm
      Ledger: tool irreversible=true
      Lake: data-warehouse
      Clock -> Jobs publish amqp
      Miner -> Jobs subscribe amqp
      Miner -> Model request https
      Miner -> Ledger request mcp
      Miner -> Lake write sql
    `,
    deserves: { ...NOTHING, signs: "agent model tool", small: true, scores: "0 0 0" },
    why: "no screen, no stream, no Stop",
  },
  // the same, and a page of last night's results
  {
    says: "Agents sort invoices at night; staff read the results in the morning",
    board: `
      Clock: scheduler
      Jobs: task-queue
      Miner: agent turns=task processingMs=600000 onDisconnect=continue
      Model: llm
      Lake: relational-database
      Reports: app-server auth=sso
      Desk: web-browser usedBy=staff
      Clock -> Jobs publish amqp
      Miner -> Jobs subscribe amqp
      Miner -> Model request https
      Miner -> Lake write sql
      Reports -> Lake read sql
      Desk -> Reports request https
    `,
    deserves: { ...NOTHING, signs: "agent model", small: true, scores: "0 0 0" },
    why: "a report is read when it is done; nobody waits for it",
  },
  // Ann, Ben ⇄ Sockets ── Store ; Guard ── Model reads along
  {
    says: "A model moderates a chat of people in the background",
    board: `
      Ann: mobile-app
      Ben: web-browser
      Sockets: websocket-gateway
      Messages: event-log
      Guard: worker
      Model: llm
      Flags: relational-database
      Ann, Ben -> Sockets stream websocket
      Sockets -> Messages publish kafka
      Sockets -> Messages subscribe kafka
      Guard -> Messages subscribe kafka
      Guard -> Model request https
      Guard -> Flags write sql
    `,
    deserves: { ...NOTHING, signs: "model", scores: "0 0 0" },
    why: "what the model says reaches nobody's screen",
  },
];
