import { tokensOf } from "@/lib/domain/sessions/script/tokens-of";

const BYTES_A_MILLION = 6.144;

function line(millions: number): string {
  const raw = millions * BYTES_A_MILLION;
  const figures = [raw, raw / 4, raw / 32].map((gigabytes) => gigabytes.toFixed(1));
  const [whole = "", oneByte = "", oneBit = ""] = figures;
  return `${String(millions)} million documents take ${whole} GB at four bytes, ${oneByte} GB at one byte and ${oneBit} GB at one bit. `;
}

/** The first `count` pieces of a table in words that goes on for ever: how much memory how many documents take. */
export function longTokens(count: number): readonly string[] {
  const tokens: string[] = [];
  for (let millions = 1; tokens.length < count; millions += 1) tokens.push(...tokensOf(line(millions)));
  return tokens.slice(0, count);
}
