import { buildPrograms } from "./build-programs.mjs";

/** Makes the programs of the lab for the tests, in the folder that vitest.config.ts names. */
export async function setup() {
  await buildPrograms({ root: process.cwd(), distDir: ".next-units" });
}
