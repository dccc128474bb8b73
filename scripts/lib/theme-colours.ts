import { oklchToHex } from "@/scripts/lib/oklch-to-hex";

function block(css: string, selector: string): string {
  const start = css.indexOf(`\n${selector} {`);
  if (start === -1) throw new Error(`The style sheet has no block "${selector}".`);
  return css.slice(start, css.indexOf("\n}", start));
}

function coloursIn(text: string): Record<string, string> {
  const tokens = [...text.matchAll(/--([a-z0-9-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)];
  return Object.fromEntries(
    tokens.map(([, name = "", lightness, chroma, hue]) => [
      name,
      oklchToHex(Number(lightness), Number(chroma), Number(hue)),
    ]),
  );
}

function tintIn(text: string): number {
  const percent = /--tint: (\d+)%;/.exec(text)?.[1];
  if (percent === undefined) throw new Error("The style sheet has no --tint.");
  return Number(percent) / 100;
}

/**
 * The plain colours of the style sheet's two themes as sRGB, for pictures that leave the app: many programs that open an
 * SVG know neither custom properties nor OKLCH.
 */
export function themeColours(css: string): Record<"light" | "dark", object> {
  const theme = (selector: string): object => {
    const text = block(css, selector);
    return { colours: coloursIn(text), tint: tintIn(text) };
  };
  return { light: theme(":root"), dark: theme(".dark") };
}
