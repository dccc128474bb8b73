/** A setting that any connection may have, whatever its protocol. */
export type ConnectionSetting = {
  key: string;
  label: string;
  help: string;
  /** Only lines that bring an agent's work to people, or call a model or tool for it, have a use for it. */
  about?: "delivery";
  /** The question that giving it a value answers, if it is a decision. */
  opensDecision?: string;
} & (
  | { type: "choice"; options: readonly { value: string; label: string }[] }
  | { type: "number"; unit: string; min: number; max: number }
  | { type: "switch" }
  /** Some of the board's own classes of traffic: their ids with commas in between. */
  | { type: "classes" }
);

const option = (value: string, label: string): { value: string; label: string } => ({ value, label });

/** What matters on the way of an agent's answer to a screen, and of a Stop back. */
const DELIVERY_SETTINGS: readonly ConnectionSetting[] = [
  {
    key: "resume",
    label: "Resume",
    help: "How a reader that was away catches up.",
    about: "delivery",
    type: "choice",
    options: [
      option("none", "Not at all"),
      option("offset", "From its last position"),
      option("snapshot", "Snapshot, then the tail"),
      option("replay", "Every event again"),
    ],
  },
  {
    key: "stop",
    label: "Stop",
    help: "What a press on Stop does on this connection.",
    about: "delivery",
    type: "choice",
    options: [
      option("none", "There is no Stop"),
      option("close", "Closes the connection"),
      option("message", "Sends a message"),
    ],
  },
  {
    key: "runId",
    label: "Names the run",
    help: "Every event and every Stop on it says which run it means.",
    about: "delivery",
    type: "switch",
  },
  {
    key: "heartbeat",
    label: "Heartbeat",
    help: "Says something every 15 s, so that no proxy takes it for dead and people see that work goes on.",
    about: "delivery",
    type: "switch",
  },
  {
    key: "abort",
    label: "What ends this call",
    help: "Whose signal a call of a model or tool listens to.",
    about: "delivery",
    type: "choice",
    options: [
      option("none", "Nothing"),
      option("request", "The user's request closing"),
      option("run", "A cancel of the run"),
    ],
  },
  {
    key: "shared",
    label: "Shared by all tabs",
    help: "HTTP/2, or one socket for all tabs of a browser.",
    about: "delivery",
    type: "switch",
  },
];

/** The settings of connections, in the order in which an inspector shows them. */
export const CONNECTION_SETTINGS: readonly ConnectionSetting[] = [
  {
    key: "callsPerRequest",
    label: "Calls per request",
    help: "How often one arriving request uses this connection: 0.1 for one in ten, 20 for a fan-out.",
    type: "number",
    unit: "calls",
    min: 0,
    max: 10_000,
  },
  {
    key: "only",
    label: "Carries only",
    help: "Keeps the line for some classes of traffic: uploads past the application, films from the edge. With none ticked it carries all.",
    type: "classes",
  },
  {
    key: "auth",
    label: "Proof of identity",
    help: "How the caller shows who it is on this connection.",
    opensDecision: "s11.auth",
    type: "choice",
    options: [
      option("session-cookie", "Session cookie"),
      option("bearer-jwt", "Bearer token (JWT)"),
      option("access-refresh", "Access and refresh token"),
      option("oauth-oidc", "OAuth 2 / OpenID Connect"),
      option("sso", "Single sign-on"),
      option("api-key", "API key"),
      option("mtls", "Mutual TLS"),
      option("basic", "Basic"),
    ],
  },
  {
    key: "paging",
    label: "Paging",
    help: "How long lists are cut.",
    opensDecision: "s10.contract",
    type: "choice",
    options: [option("cursor", "Cursor"), option("offset", "Offset")],
  },
  {
    key: "versioning",
    label: "Versioning",
    help: "How the contract changes without breaking clients.",
    opensDecision: "s10.contract",
    type: "choice",
    options: [
      option("url", "In the URL"),
      option("header", "In a header"),
      option("additive", "Additive only"),
    ],
  },
  {
    key: "idempotency",
    label: "Idempotency key",
    help: "A retried write is done once.",
    opensDecision: "s10.contract",
    type: "switch",
  },
  {
    key: "timeoutMs",
    label: "Timeout",
    help: "How long the caller waits before it gives up.",
    opensDecision: "s18.resilience",
    type: "number",
    unit: "ms",
    min: 1,
    max: 600_000,
  },
  {
    key: "retries",
    label: "Retries",
    help: "How often the caller tries again, with back-off and jitter.",
    opensDecision: "s18.resilience",
    type: "number",
    unit: "tries",
    min: 0,
    max: 10,
  },
  {
    key: "circuitBreaker",
    label: "Circuit breaker",
    help: "Fails at once while the other side is failing.",
    opensDecision: "s18.resilience",
    type: "switch",
  },
  {
    key: "latencyBudgetMs",
    label: "Latency budget",
    help: "What this hop may take.",
    type: "number",
    unit: "ms",
    min: 0,
    max: 600_000,
  },
  {
    key: "bypassesCache",
    label: "Reads past the cache",
    help: "These reads always ask the store itself.",
    type: "switch",
  },
  ...DELIVERY_SETTINGS,
];
