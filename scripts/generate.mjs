import { fileURLToPath } from "node:url";
import { generateClient } from "./lib/generate-client.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const written = generateClient({ root, say: (line) => console.log(line) });
console.log(written ? "The database clients are written." : "The database clients are up to date.");
