/** A share link as its owner sees it. Times are ISO 8601, UTC. */
export type LinkItem = {
  readonly id: string;
  readonly label: string;
  readonly standing: "open" | "revoked" | "expired";
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly useCount: number;
};
