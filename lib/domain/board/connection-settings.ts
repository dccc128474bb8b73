/** A setting that any connection may have, whatever its protocol. */
export type ConnectionSetting = {
  key: string;
  label: string;
  help: string;
  /** The question that giving it a value answers, if it is a decision. */
  opensDecision?: string;
} & (
  | { type: "choice"; options: readonly { value: string; label: string }[] }
  | { type: "number"; unit: string; min: number; max: number }
  | { type: "switch" }
);

const option = (value: string, label: string): { value: string; label: string } => ({ value, label });

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
];
