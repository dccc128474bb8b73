import type { Metadata } from "next";
import { LabScreen } from "@/components/lab/screen/lab-screen";
import { readScreenAddress } from "@/lib/domain/sessions/lab/screen-address";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "A screen of the lab", robots: { index: false } };

export default async function ScreenPage({ searchParams }: PageProps) {
  const address = readScreenAddress(await searchParams);
  if (address.ok) return <LabScreen address={address.value} />;
  return (
    <main id="main" className="grid min-h-dvh place-items-center bg-panel p-6">
      <div className="max-w-md space-y-2">
        <h1 className="text-lg font-semibold">This screen cannot be opened</h1>
        <p className="text-ink-2">Its address says something that no screen has:</p>
        <pre className="overflow-x-auto rounded-lg border border-line bg-canvas p-3 font-mono text-xs whitespace-pre-wrap">
          {address.error}
        </pre>
        <p className="text-ink-2">Screens are opened by the lab, which writes their addresses.</p>
      </div>
    </main>
  );
}
