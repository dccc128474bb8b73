import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const pack = promisify(brotliCompress);
/** Below this many bytes nothing is gained. */
const LEAST = 1_024;

/**
 * Packs the scripts and styles of a build with Brotli, once and as tightly as it goes; the server hands them out as they
 * are (`lib/server/http/packed-files.ts`).
 *
 * @param {string} folder the build's `static` folder
 */
export async function packStatic(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  await Promise.all(
    names
      .filter((name) => /\.(js|css)$/.test(name))
      .map(async (name) => {
        const path = join(folder, name);
        const plain = await readFile(path);
        if (plain.length < LEAST) return;
        const options = {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        };
        await writeFile(`${path}.br`, await pack(plain, { params: options }));
      }),
  );
}
