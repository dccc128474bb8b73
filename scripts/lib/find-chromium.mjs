import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  // What draws no window has less to do.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

function present() {
  return PLACES.find((path) => path && existsSync(path));
}

/**
 * Finds a Chromium for the browser tests; on Debian as root installs it when there is none.
 *
 * @param {(line: string) => void} say
 * @returns {string} the path of the browser
 */
export function findChromium(say) {
  const found = present();
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    say("Installing Chromium from Debian's packages …");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      spawnSync("apt-get", ["install", "-y", "-qq", name], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      const installed = present();
      if (installed) return installed;
    }
  }
  throw new Error(
    "No Chromium was found for the browser tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one.",
  );
}
