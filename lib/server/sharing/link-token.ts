import "server-only";
import { mintToken } from "@/lib/server/people/secret-token";

/** Finds a token that got into a repository or a chat: secret scanners look for prefixes. */
const PREFIX = "lst_";
const FORM = /^lst_[\w-]{43}$/;

/** A new token of a share link: 256 random bits behind a fixed prefix. */
export function mintLinkToken(): string {
  return `${PREFIX}${mintToken()}`;
}

/** Whether a text has the form of a token. Nothing else is ever looked up. */
export function isLinkToken(text: string): boolean {
  return FORM.test(text);
}
