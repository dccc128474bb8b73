import { benchAnalysis } from "@/bench/analysis";
import { benchCanvas } from "@/bench/canvas/bench-canvas";

/*
 * `npm run bench`: what the product costs beside a yardstick measured in the same run. `npm run bench -- analysis` or
 * `-- canvas` measures one part. The canvas is measured on the build that is there: `npm run build` first.
 */
const PARTS = { analysis: benchAnalysis, canvas: benchCanvas };

async function main(asked: readonly string[]): Promise<number> {
  let isKept = true;
  for (const [name, bench] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    isKept = (await bench()) && isKept;
  }
  return isKept ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
