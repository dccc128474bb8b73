import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readContent } from "@/lib/content/read-content";
import { glyphWidths } from "@/scripts/lib/glyph-widths";
import { iconNodes } from "@/scripts/lib/icon-nodes";
import { themeColours } from "@/scripts/lib/theme-colours";

const FONTS = "node_modules/geist/dist/fonts/geist-sans";

function lines(value: Record<string, unknown>): string {
  const entries = Object.entries(value).map(
    ([key, one]) => `  ${JSON.stringify(key)}: ${JSON.stringify(one)}`,
  );
  return `{\n${entries.join(",\n")}\n}\n`;
}

/** The data files of `lib/drawing/generated`, by name, as they follow from the catalogue, the style sheet and the font. */
export function drawingData(): Readonly<Record<string, string>> {
  const { content } = readContent("content");
  const icons = Object.values(content.kinds).map((kind) => kind.icon);
  return {
    "icon-nodes.json": lines(iconNodes(icons)),
    "theme-colours.json": lines(themeColours(readFileSync("app/globals.css", "utf8"))),
    "glyph-widths.json": lines({
      regular: glyphWidths(readFileSync(join(FONTS, "Geist-Regular.ttf"))),
      semibold: glyphWidths(readFileSync(join(FONTS, "Geist-SemiBold.ttf"))),
    }),
  };
}
