import type { Metadata, Viewport } from "next";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ToasterWhenNeeded } from "@/components/shell/toaster-when-needed";
import { ThemeProvider } from "@/components/ui/theme-provider";
import "@/app/globals.css";

export const metadata: Metadata = {
  title: { default: "Loadstone: grow one server until it breaks", template: "%s · Loadstone" },
  description:
    "A coach for system design. Load makes the next step necessary; you draw it, and say what you gain and what you give up.",
  applicationName: "Loadstone",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#16191f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce");
  return (
    <html lang="en" suppressHydrationWarning className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <a
          href="#main"
          className="fixed top-2 left-2 z-50 -translate-y-16 rounded-lg bg-ink px-3 py-2 font-medium text-panel focus:translate-y-0"
        >
          Skip to the content
        </a>
        <ThemeProvider {...(nonce ? { nonce } : {})}>
          {children}
          <ToasterWhenNeeded />
        </ThemeProvider>
      </body>
    </html>
  );
}
