import type { ReactNode } from "react";

export type PageMessageProps = {
  title: string;
  children: ReactNode;
  actions: ReactNode;
};

/** A whole page that says what happened and what to do now. */
export function PageMessage({ title, children, actions }: PageMessageProps) {
  return (
    <main id="main" className="dotted grid min-h-[calc(100dvh-48px)] place-items-center px-4 py-12">
      <div className="w-full max-w-md rounded-xl border border-line bg-panel p-6 shadow-card">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <div className="mt-2 space-y-2 text-base text-ink-2">{children}</div>
        <div className="mt-5 flex flex-wrap gap-2">{actions}</div>
      </div>
    </main>
  );
}
