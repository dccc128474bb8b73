import { generateClient } from "./generate-client.mjs";
import { installPackages } from "./install-packages.mjs";

/**
 * Makes a checkout ready to build, test or run: packages installed as package-lock.json says and the database clients
 * written. Does only what is missing or stale, so calling it again costs nothing.
 *
 * @param {{ root: string, say?: (line: string) => void }} options
 */
export function setup({ root, say = () => {} }) {
  installPackages({ root, say });
  generateClient({ root, say });
}
