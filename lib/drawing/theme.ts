import type { Category } from "@/lib/domain/catalogue/kind-schema";
import themes from "@/lib/drawing/generated/theme-colours.json";

/** The themes a picture can be drawn in. */
export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** A plain colour of the style sheet, by the name of its token. */
export type ColourName = keyof (typeof themes)["light"]["colours"];

/** The tokens of one theme as sRGB hex; `tint` is how much of a hue lies behind an icon, 0-1. */
export type Theme = {
  colour: (name: ColourName) => string;
  hue: (category: Category) => string;
  tint: number;
};

/** The colours of a theme: those of `app/globals.css`, which a test holds them to. */
export function themeOf(name: ThemeName): Theme {
  const { colours, tint } = themes[name];
  return {
    colour: (token) => colours[token],
    hue: (category) => colours[`hue-${category}`],
    tint,
  };
}
