import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** Guarantees 32 bytes from the system's generator, as 43 characters of base64url. */
export function mintToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The only form in which a token is kept: SHA-256, hex. A slow hash buys nothing against 256 random bits. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
