/** Why a picture could not be made, and what would be accepted. */
export type PngFault = {
  code: "not-a-picture" | "too-large" | "not-drawn";
  message: string;
  accepted: string;
};

/** The picture, or why there is none. */
export type PngResult = { ok: true; value: Blob } | { ok: false; error: PngFault };

/** What every browser of today draws on one canvas: pixels along a side, and all together. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 64_000_000;

function fault(code: PngFault["code"], message: string, accepted: string): PngResult {
  return { ok: false, error: { code, message, accepted } };
}

/** The size that an SVG gives itself, in pixels. */
function sizeOf(svg: string): { width: number; height: number } | undefined {
  const root = /^\s*<svg\b[^>]*>/.exec(svg)?.[0] ?? "";
  const [width, height] = ["width", "height"].map((name) =>
    Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(root)?.[1]),
  );
  return width !== undefined && height !== undefined && width > 0 && height > 0
    ? { width, height }
    : undefined;
}

/** The largest scale, in tenths, at which a picture of this size can be drawn. */
function largestScale({ width, height }: { width: number; height: number }): number {
  const scale = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  return Math.floor(scale * 10) / 10;
}

async function draw(svg: string, width: number, height: number): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext("2d");
    if (context === null) return null;
    context.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * Draws an SVG that `boardSvg` made as a PNG, `scale` pixels to a pixel. Runs in a browser. Fails with `not-a-picture`
 * where the text is no SVG with a size, `too-large` where no canvas holds it (what would fit is said), and `not-drawn`
 * where the browser could not draw it.
 */
export async function svgToPng(svg: string, scale = 2): Promise<PngResult> {
  const size = sizeOf(svg);
  if (size === undefined)
    return fault(
      "not-a-picture",
      "This is no SVG with a width and a height.",
      "a picture as the export makes it",
    );
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  const most = largestScale(size);
  if (!(scale > 0 && scale <= most)) {
    const fits =
      most >= 0.1 ? `a scale of at most ${String(most)}, or the SVG` : "the SVG, which has no such limit";
    return fault("too-large", `The picture would be ${String(width)} by ${String(height)} pixels.`, fits);
  }
  try {
    const png = await draw(svg, width, height);
    return png === null
      ? fault("not-drawn", "This browser gave no canvas to draw on.", "the SVG, or another browser")
      : { ok: true, value: png };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fault(
      "not-drawn",
      `This browser could not draw the picture (${why}).`,
      "the SVG, or another browser",
    );
  }
}
