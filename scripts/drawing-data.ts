import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawingData } from "@/scripts/lib/drawing-data";

/** `npm run drawing:data`: writes the icons, colours and letter widths that pictures of a board are made of. */
for (const [name, text] of Object.entries(drawingData())) {
  writeFileSync(join("lib/drawing/generated", name), text);
  console.log(`lib/drawing/generated/${name}: ${String(text.length)} characters`);
}
