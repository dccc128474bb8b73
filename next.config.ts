import type { NextConfig } from "next";

const publicUrl = process.env["PUBLIC_URL"];

const config: NextConfig = {
  distDir: process.env["LOADSTONE_DIST_DIR"] || ".next",
  poweredByHeader: false,
  // The server packs what it sends, behind what it still changes in the pages.
  compress: false,
  reactStrictMode: true,
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  // No optimiser: nothing on these pages needs one, and it has been a way into servers.
  images: { unoptimized: true },
  // Loaded by Node as they are, so that there is one copy of each in the process.
  serverExternalPackages: [
    "better-sqlite3",
    "pg",
    "pino",
    "yjs",
    "y-protocols",
    "lib0",
    "@hocuspocus/server",
    "@hocuspocus/provider",
    "@prisma/client",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
  ],
  // The knowledge and its figures are read from these folders while the server runs.
  outputFileTracingIncludes: { "/*": ["./content/**/*"] },
  experimental: {
    serverActions: {
      // A board file of 5 MiB, and the form around it.
      bodySizeLimit: "6mb",
      ...(publicUrl ? { allowedOrigins: [new URL(publicUrl).host] } : {}),
    },
  },
};

export default config;
